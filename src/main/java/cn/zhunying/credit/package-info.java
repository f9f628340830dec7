/** 诚信积分与信用记录: points ledger by cycle, lists, and who may not commit until repaired. */
package cn.zhunying.credit;
