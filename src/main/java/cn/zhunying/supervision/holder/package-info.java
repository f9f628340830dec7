/** What holders hand in. */
@org.springframework.modulith.NamedInterface("holder")
@NullMarked
package cn.zhunying.supervision.holder;

import org.jspecify.annotations.NullMarked;
