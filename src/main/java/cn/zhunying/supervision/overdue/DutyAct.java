package cn.zhunying.supervision.overdue;

import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duty;

/** What became of urging, reassigning or escalating a duty. */
public sealed interface DutyAct {

  record Done(Duty duty) implements DutyAct {}

  /** No such duty, or not for this account to know of. */
  record Unknown(long id) implements DutyAct {}

  record Forbidden(Refusal refusal) implements DutyAct {}

  record Refused(Refusal refusal) implements DutyAct {}

  record Conflicting(Refusal refusal) implements DutyAct {}
}
