/** What became of commitments, in numbers. */
@org.springframework.modulith.NamedInterface("figures")
@NullMarked
package cn.zhunying.supervision.figures;

import org.jspecify.annotations.NullMarked;
