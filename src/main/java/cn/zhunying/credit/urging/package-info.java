/** 督促: told to mend something by a day; what the points table punishes afterwards rests on it. */
@org.springframework.modulith.NamedInterface("urging")
@NullMarked
package cn.zhunying.credit.urging;

import org.jspecify.annotations.NullMarked;
