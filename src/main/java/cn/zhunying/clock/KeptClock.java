package cn.zhunying.clock;

import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.StatutoryClock;
import java.time.LocalDate;
import java.util.List;

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

  CaseClock read(LocalDate today) {
    return new CaseClock(
        purpose,
        clock.type().code(),
        clock.deadline(today).date(),
        clock.state(today).code(),
        clock.remaining(today),
        clock.isOverdue(today),
        clause);
  }
}
