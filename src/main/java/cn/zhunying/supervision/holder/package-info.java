/** What holders hand in. */
@org.springframework.modulith.NamedInterface("holder")
package cn.zhunying.supervision.holder;
