package cn.zhunying.calendar;

import cn.zhunying.law.Refusal;

/** What became of an entry somebody wanted to make in a clock's ledger. */
public sealed interface ClockChange {

  /** The clock with the new entry, which the caller keeps. */
  record Changed(StatutoryClock clock, ClockEntry entry) implements ClockChange {}

  record Refused(Refusal refusal) implements ClockChange {}
}
