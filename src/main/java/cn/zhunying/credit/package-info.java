/** 诚信积分与信用记录: points ledger by cycle, lists, and who may not commit until repaired. */
@NullMarked
package cn.zhunying.credit;

import org.jspecify.annotations.NullMarked;
