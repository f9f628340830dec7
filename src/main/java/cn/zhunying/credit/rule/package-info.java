/** The points table and its rules. */
@org.springframework.modulith.NamedInterface("rule")
@NullMarked
package cn.zhunying.credit.rule;

import org.jspecify.annotations.NullMarked;
