package cn.zhunying.clock;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clocks as they are kept: read with the calendar of today, and what they fold to beside them. */
@Component
class ClockBook {

  private static final String RECOUNTED = "按新的工作日历重新计算，期限尚未届满";

  private final ClockTable table;
  private final ClockSweepTable red;
  private final Calendars calendars;
  private final CardTerms terms;
  private final Cards cards;
  private final Clock clock;

  ClockBook(
      ClockTable table,
      ClockSweepTable red,
      Calendars calendars,
      CardTerms terms,
      Cards cards,
      Clock clock) {
    this.table = table;
    this.red = red;
    this.calendars = calendars;
    this.terms = terms;
    this.cards = cards;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** In the order they were started. */
  List<KeptClock> of(String number) {
    return table.ofCase(number).stream().map(this::kept).toList();
  }

  private KeptClock kept(ClockTable.Row row) {
    return new KeptClock(
        row.id(),
        row.purpose(),
        row.clause(),
        StatutoryClock.replay(row.type(), row.limit(), row.ledger(), countedWith(row)));
  }

  /** What has ended stays as it was counted, whatever becomes of the year it was counted in. */
  private WorkCalendar countedWith(ClockTable.Row row) {
    return row.ended() ? calendars.asOf(row.calendarVersion()) : calendars.current();
  }

  /** The newest legal clock of this purpose. */
  KeptClock legal(String number, ClockPurpose purpose) {
    return of(number).stream()
        .filter(k -> k.isLegal(purpose))
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("no %s clock on %s".formatted(purpose.code(), number)));
  }

  void enter(long id, ClockEntry entry) {
    table.enter(id, entry);
    settle(id);
  }

  /** Counts again; a deadline that has moved is given back as it was before. */
  Optional<LocalDate> recount(long id) {
    Optional<LocalDate> before = table.dueOn(id);
    LocalDate now = settle(id);
    Optional<LocalDate> moved = before.filter(day -> !day.equals(now));
    if (moved.isPresent()) {
      outdated(id, RECOUNTED);
    }
    return moved;
  }

  /**
   * A deadline has moved: cards shown for the former one are no longer true once it is not over. It
   * may turn yellow and red anew.
   */
  void outdated(long id, String why) {
    if (table.inTimeAgain(id, today())) {
      cards.withdraw(id, why);
    }
  }

  /** Keeps beside the ledger what it folds to, and closes the cards of a clock that has ended. */
  private @Nullable LocalDate settle(long id) {
    KeptClock kept =
        of(table.caseOf(id)).stream().filter(k -> k.id() == id).findFirst().orElseThrow();
    LocalDate on = kept.settledOn(today());
    StatutoryClock.State state = kept.clock().state(on);
    LocalDate due = state == StatutoryClock.State.STOPPED ? null : kept.clock().deadline(on).date();
    LocalDate warn =
        due == null
            ? null
            : terms.warnOn(kept.clock().type(), kept.started(), due, calendars.current());
    table.settled(id, state, due, warn, calendars.version());
    if (state == StatutoryClock.State.ENDED) {
      ended(kept, on);
    }
    return due;
  }

  private void ended(KeptClock kept, LocalDate on) {
    String why = kept.lastReason();
    if (why == null) {
      cards.close(kept.id());
    } else {
      cards.withdraw(kept.id(), why);
    }
    if (kept.clock().type() == StatutoryClock.Type.LEGAL && kept.clock().isOverdue(on)) {
      red.endedLate(kept.id(), today()).ifPresent(cards::doneLate);
    }
  }
}
