/** 异议、复核和信用修复 (重庆市社会信用条例 第四十条至第四十五条). */
@org.springframework.modulith.NamedInterface("objection")
@NullMarked
package cn.zhunying.credit.objection;

import org.jspecify.annotations.NullMarked;
