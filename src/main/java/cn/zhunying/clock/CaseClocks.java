package cn.zhunying.clock;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of cases as rows: the ledger is the deadline of record, timers in diagrams only wake
 * up by it.
 */
@Service
public class CaseClocks {

  private static final String EXTENDED = "法定期限已依法延长";

  private final ClockTable table;
  private final ClockBook book;
  private final Calendars calendars;

  CaseClocks(ClockTable table, ClockBook book, Calendars calendars) {
    this.table = table;
    this.book = book;
    this.calendars = calendars;
  }

  /** Starts a clock on a day and says when it runs out. */
  @Transactional
  public LocalDate start(
      String number,
      ClockPurpose purpose,
      StatutoryClock.Type type,
      Limit limit,
      LocalDate from,
      String actor) {
    long id = table.add(number, purpose, type, limit);
    book.enter(id, new ClockEntry(ClockEntry.Kind.START, from, 0, limit.ground(), null, actor));
    return limit.deadline(from, calendars.current());
  }

  /** Ends every clock of this purpose that has not ended. */
  @Transactional
  public void end(String number, ClockPurpose purpose, String actor) {
    change(number, purpose, kept -> kept.end(book.today(), null, null, actor));
  }

  /** The case is over, whatever was still running. */
  @Transactional
  public void endAll(String number, String actor) {
    book.of(number).stream().map(KeptClock::purpose).distinct().forEach(p -> end(number, p, actor));
  }

  /**
   * Extends the legal clock of this purpose: refused when it has been extended before, or has run
   * out. What the bureau promised to do sooner gives way to it: the applicant is told the new day.
   */
  @Transactional
  public Outcome<Void> extend(
      String number, ClockPurpose purpose, Limit by, String reason, String approver) {
    KeptClock legal = book.legal(number, purpose);
    return legal
        .clock()
        .extend(book.today(), by.timeLimit(), by.ground(), reason, approver)
        .then(
            changed -> {
              book.enter(legal.id(), changed.entry());
              book.outdated(legal.id(), EXTENDED);
              promiseGivesWay(number, purpose, by.ground(), approver);
              return Outcome.done();
            });
  }

  private void promiseGivesWay(String number, ClockPurpose purpose, String clause, String actor) {
    for (KeptClock kept : book.of(number)) {
      if (kept.purpose() == purpose
          && kept.clock().type() == StatutoryClock.Type.PROMISED
          && kept.clock().end(book.today(), clause, EXTENDED, actor)
              instanceof Outcome.Done<StatutoryClock.Changed> ended) {
        book.enter(kept.id(), ended.value().entry());
      }
    }
  }

  /** Stops every running clock of this purpose, whatever its type. */
  @Transactional
  public void stop(
      String number, ClockPurpose purpose, String clause, String reason, String actor) {
    change(number, purpose, kept -> kept.stop(book.today(), clause, reason, actor));
  }

  @Transactional
  public void restart(
      String number, ClockPurpose purpose, String clause, String reason, String actor) {
    change(number, purpose, kept -> kept.restart(book.today(), clause, reason, actor));
  }

  /** A clock that cannot take the entry, having ended or standing still already, is left alone. */
  private void change(
      String number,
      ClockPurpose purpose,
      Function<StatutoryClock, Outcome<StatutoryClock.Changed>> wanted) {
    for (KeptClock kept : book.of(number)) {
      if (kept.purpose() == purpose
          && wanted.apply(kept.clock()) instanceof Outcome.Done<StatutoryClock.Changed> changed) {
        book.enter(kept.id(), changed.value().entry());
      }
    }
  }

  /** Whether the newest legal clock of this purpose has been extended. */
  public boolean isExtended(String number, ClockPurpose purpose) {
    return book.legal(number, purpose).clock().ledger().stream()
        .anyMatch(e -> e.kind() == ClockEntry.Kind.EXTEND);
  }

  /**
   * Whether the newest legal clock of this purpose has run out: it can then neither stop nor grow.
   */
  public boolean isOverdue(String number, ClockPurpose purpose) {
    return book.legal(number, purpose).clock().isOverdue(book.today());
  }

  /** The clause by which the newest legal clock of this purpose stood still last. */
  public String stoppedBy(String number, ClockPurpose purpose) {
    return book.legal(number, purpose).clock().ledger().stream()
        .filter(e -> e.kind() == ClockEntry.Kind.STOP)
        .reduce((earlier, later) -> later)
        .map(ClockEntry::clause)
        .orElseThrow(() -> new IllegalStateException(purpose + " never stopped on " + number));
  }

  /** The legal deadline of the newest clock of this purpose. */
  public LocalDate legal(String number, ClockPurpose purpose) {
    return book.legal(number, purpose).clock().deadline(book.today()).date();
  }

  /** The day the newest legal clock of this purpose started from. */
  public LocalDate started(String number, ClockPurpose purpose) {
    return book.legal(number, purpose).started();
  }

  public List<CaseClock> of(String number) {
    return book.of(number).stream().map(k -> k.read(book.today())).toList();
  }

  /** Last day in time and first day of the warning, as the row keeps them. */
  public record Due(LocalDate on, LocalDate warnOn) {}

  /** Of the newest legal clock of this purpose that is running; empty when none is. */
  public Optional<Due> due(String number, ClockPurpose purpose) {
    return table.due(number, purpose, StatutoryClock.Type.LEGAL);
  }

  /** The day a running promise of this purpose names. */
  public Optional<LocalDate> promised(String number, ClockPurpose purpose) {
    return table.due(number, purpose, StatutoryClock.Type.PROMISED).map(Due::on);
  }

  /** How a case's clocks stand, and how they came to. */
  public record Reading(List<CaseClock> clocks, List<ClockHistory> timelines) {

    public boolean isStopped(ClockPurpose purpose) {
      return clocks.stream()
          .anyMatch(
              c ->
                  c.purpose() == purpose
                      && c.type() == StatutoryClock.Type.LEGAL
                      && c.state() == StatutoryClock.State.STOPPED);
    }
  }

  public Reading reading(String number) {
    LocalDate today = book.today();
    List<KeptClock> kept = book.of(number);
    return new Reading(
        kept.stream().map(k -> k.read(today)).toList(),
        kept.stream().map(k -> ClockHistory.of(k.purpose(), k.clock(), today)).toList());
  }

  /**
   * Counts a clock again with the calendar of today. A deadline that has moved is given back as it
   * was before.
   */
  @Transactional
  public Optional<LocalDate> recount(long id) {
    return book.recount(id);
  }

  /** As the row keeps it; empty while the clock stands still. */
  public Optional<LocalDate> dueOn(long id) {
    return table.dueOn(id);
  }
}
