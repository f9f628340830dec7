/** The timers and dates of duties, counted again when the calendar changes. */
@org.springframework.modulith.NamedInterface("timing")
package cn.zhunying.supervision.timing;
