/** 逾期: the board, who sees it, and what is done about it. */
@org.springframework.modulith.NamedInterface("overdue")
package cn.zhunying.supervision.overdue;
