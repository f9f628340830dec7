/** 逾期: the board, who sees it, and what is done about it. */
@org.springframework.modulith.NamedInterface("overdue")
@NullMarked
package cn.zhunying.supervision.overdue;

import org.jspecify.annotations.NullMarked;
