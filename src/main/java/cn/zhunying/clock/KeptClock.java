package cn.zhunying.clock;

import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock with the row it is kept in. */
record KeptClock(long id, ClockPurpose purpose, String clause, StatutoryClock clock) {

  boolean isLegal(ClockPurpose of) {
    return purpose == of && clock.type() == StatutoryClock.Type.LEGAL;
  }

  LocalDate started() {
    return clock.ledger().get(0).at();
  }

  /** From this day on every entry counts: an entry may lie ahead. */
  LocalDate settledOn(LocalDate today) {
    List<ClockEntry> ledger = clock.ledger();
    LocalDate last = ledger.get(ledger.size() - 1).at();
    return last.isAfter(today) ? last : today;
  }

  /** Of the last entry; null when the clause says it all. */
  @Nullable String lastReason() {
    return clock.ledger().get(clock.ledger().size() - 1).reason();
  }

  CaseClock read(LocalDate today) {
    return new CaseClock(
        purpose,
        clock.type(),
        clock.deadline(today).date(),
        clock.state(today),
        clock.remaining(today),
        clock.limit().unit() == TimeLimit.Unit.WORKING_DAY,
        clock.isOverdue(today),
        clause);
  }
}
