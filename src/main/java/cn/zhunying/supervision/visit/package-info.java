/** 现场核查: an inspector's visits, and what is brought back from them. */
@org.springframework.modulith.NamedInterface("visit")
@NullMarked
package cn.zhunying.supervision.visit;

import org.jspecify.annotations.NullMarked;
