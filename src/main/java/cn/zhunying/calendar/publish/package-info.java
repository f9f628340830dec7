/** Publishing a year of the calendar. */
@org.springframework.modulith.NamedInterface("publish")
@NullMarked
package cn.zhunying.calendar.publish;

import org.jspecify.annotations.NullMarked;
