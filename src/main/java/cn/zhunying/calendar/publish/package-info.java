/** Publishing a year of the calendar. */
@org.springframework.modulith.NamedInterface("publish")
package cn.zhunying.calendar.publish;
