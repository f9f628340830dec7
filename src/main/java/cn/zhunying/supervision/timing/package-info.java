/** The timers and dates of duties, counted again when the calendar changes. */
@org.springframework.modulith.NamedInterface("timing")
@NullMarked
package cn.zhunying.supervision.timing;

import org.jspecify.annotations.NullMarked;
