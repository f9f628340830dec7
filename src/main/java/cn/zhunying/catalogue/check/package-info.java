/** Reads answers and holds the conditions against them. */
@org.springframework.modulith.NamedInterface("check")
@NullMarked
package cn.zhunying.catalogue.check;

import org.jspecify.annotations.NullMarked;
