/** The timers of a case, and the sweep that looks through its clocks. */
@org.springframework.modulith.NamedInterface("timing")
@NullMarked
package cn.zhunying.application.timing;

import org.jspecify.annotations.NullMarked;
