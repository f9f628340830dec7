package cn.zhunying.clock;

import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock with the row it is kept in. */
record KeptClock(long id, String purpose, String clause, StatutoryClock clock) {

  boolean isLegal(String ofPurpose) {
    return purpose.equals(ofPurpose) && clock.type() == StatutoryClock.Type.LEGAL;
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
        clock.type().code(),
        clock.deadline(today).date(),
        clock.state(today).code(),
        clock.remaining(today),
        clock.limit().unit() == TimeLimit.Unit.WORKING_DAY,
        clock.isOverdue(today),
        clause);
  }
}
