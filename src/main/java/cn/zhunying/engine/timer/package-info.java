/** Timers that follow the rows, and the clock of the demo. */
@org.springframework.modulith.NamedInterface("timer")
@NullMarked
package cn.zhunying.engine.timer;

import org.jspecify.annotations.NullMarked;
