/** 年度报告与年度检查. */
@org.springframework.modulith.NamedInterface("annual")
package cn.zhunying.supervision.annual;
