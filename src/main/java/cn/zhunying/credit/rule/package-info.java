/** The points table and its rules. */
package cn.zhunying.credit.rule;
