/** The points table and its rules. */
@org.springframework.modulith.NamedInterface("rule")
package cn.zhunying.credit.rule;
