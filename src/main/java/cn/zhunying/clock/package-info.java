/** 时限: the clocks of a case, their ledger, and the sweep that looks at them. */
@NullMarked
package cn.zhunying.clock;

import org.jspecify.annotations.NullMarked;
