/** The clock, and the demo's that can be moved. */
@org.springframework.modulith.NamedInterface("demo")
package cn.zhunying.calendar.demo;
