/** 年度报告与年度检查. */
@org.springframework.modulith.NamedInterface("annual")
@NullMarked
package cn.zhunying.supervision.annual;

import org.jspecify.annotations.NullMarked;
