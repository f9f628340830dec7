/** the further places a licence holds for. */
@org.springframework.modulith.NamedInterface("place")
@NullMarked
package cn.zhunying.licence.place;

import org.jspecify.annotations.NullMarked;
