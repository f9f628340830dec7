/** The clock, and the demo's that can be moved. */
@org.springframework.modulith.NamedInterface("demo")
@NullMarked
package cn.zhunying.calendar.demo;

import org.jspecify.annotations.NullMarked;
