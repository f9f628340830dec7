/** Timers that follow the rows, and the clock of the demo. */
@org.springframework.modulith.NamedInterface("timer")
package cn.zhunying.engine.timer;
