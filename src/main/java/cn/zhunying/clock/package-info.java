/** 时限: the clocks of a case, their ledger, and the sweep that looks at them. */
package cn.zhunying.clock;
