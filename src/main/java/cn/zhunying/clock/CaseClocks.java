package cn.zhunying.clock;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Outcome;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of cases as rows: the ledger is the deadline of record, timers in diagrams only wake
 * up by it.
 */
@Service
public class CaseClocks {

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final CardTerms cards;
  private final Cards shown;
  private final Clock clock;

  CaseClocks(JdbcClient jdbc, Calendars calendars, CardTerms cards, Cards shown, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.cards = cards;
    this.shown = shown;
    this.clock = clock;
  }

  /** Starts a clock on a day and says when it runs out. */
  @Transactional
  public LocalDate start(
      String number, String purpose, String type, Limit limit, LocalDate from, String actor) {
    long id =
        jdbc.sql(
                "insert into case_clock (case_number, purpose, type, amount, unit, clause) values (?, ?, ?, ?, ?, ?) returning id")
            .params(number, purpose, type, limit.n(), limit.unit(), limit.ground())
            .query(Long.class)
            .single();
    enter(id, new ClockEntry(ClockEntry.Kind.START, from, 0, limit.ground(), null, actor));
    return limit.deadline(from, calendars.current());
  }

  /** Ends every clock of this purpose that has not ended. */
  @Transactional
  public void end(String number, String purpose, String actor) {
    change(number, purpose, kept -> kept.end(today(), null, null, actor));
  }

  /** The case is over, whatever was still running. */
  @Transactional
  public void endAll(String number, String actor) {
    kept(number).stream().map(Kept::purpose).distinct().forEach(p -> end(number, p, actor));
  }

  /**
   * Extends the legal clock of this purpose: refused when it has been extended before, or has run
   * out.
   */
  @Transactional
  public Outcome<Void> extend(
      String number, String purpose, Limit by, String reason, String approver) {
    Kept legal = legalClock(number, purpose);
    return legal
        .clock()
        .extend(today(), by.timeLimit(), by.ground(), reason, approver)
        .then(
            changed -> {
              enter(legal.id(), changed.entry());
              outdated(legal.id());
              return Outcome.done();
            });
  }

  /** Stops every running clock of this purpose, whatever its type. */
  @Transactional
  public void stop(String number, String purpose, String clause, String reason, String actor) {
    change(number, purpose, kept -> kept.stop(today(), clause, reason, actor));
  }

  @Transactional
  public void restart(String number, String purpose, String clause, String reason, String actor) {
    change(number, purpose, kept -> kept.restart(today(), clause, reason, actor));
  }

  /** A clock that cannot take the entry, having ended or standing still already, is left alone. */
  private void change(
      String number,
      String purpose,
      Function<StatutoryClock, Outcome<StatutoryClock.Changed>> wanted) {
    for (Kept kept : kept(number)) {
      if (kept.purpose().equals(purpose)
          && wanted.apply(kept.clock()) instanceof Outcome.Done<StatutoryClock.Changed> changed) {
        enter(kept.id(), changed.value().entry());
      }
    }
  }

  /** Whether the newest legal clock of this purpose has been extended. */
  public boolean isExtended(String number, String purpose) {
    return legalClock(number, purpose).clock().ledger().stream()
        .anyMatch(e -> e.kind() == ClockEntry.Kind.EXTEND);
  }

  /**
   * Whether the newest legal clock of this purpose has run out: it can then neither stop nor grow.
   */
  public boolean isOverdue(String number, String purpose) {
    return legalClock(number, purpose).clock().isOverdue(today());
  }

  /** The clause by which the newest legal clock of this purpose stood still last. */
  public String stoppedBy(String number, String purpose) {
    return legalClock(number, purpose).clock().ledger().stream()
        .filter(e -> e.kind() == ClockEntry.Kind.STOP)
        .reduce((earlier, later) -> later)
        .map(ClockEntry::clause)
        .orElseThrow(() -> new IllegalStateException(purpose + " never stopped on " + number));
  }

  /** The legal deadline of the newest clock of this purpose. */
  public LocalDate legal(String number, String purpose) {
    return legalClock(number, purpose).clock().deadline(today()).date();
  }

  /** The day the newest legal clock of this purpose started from. */
  public LocalDate started(String number, String purpose) {
    return legalClock(number, purpose).clock().ledger().get(0).at();
  }

  public List<CaseClock> of(String number) {
    return kept(number).stream().map(this::read).toList();
  }

  /** Last day in time and first day of the warning, as the row keeps them. */
  public record Due(LocalDate on, LocalDate warnOn) {}

  /** Of the newest legal clock of this purpose that is running; empty when none is. */
  public Optional<Due> due(String number, String purpose) {
    return jdbc.sql(
            """
            select due_on, warn_on from case_clock
            where case_number = ? and purpose = ? and type = 'legal' and state = 'running' and due_on is not null
            order by id desc limit 1""")
        .params(number, purpose)
        .query(
            (row, n) ->
                new Due(
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("warn_on", LocalDate.class)))
        .optional();
  }

  /** The day a running promise of this purpose names. */
  public Optional<LocalDate> promised(String number, String purpose) {
    return jdbc.sql(
            """
            select due_on from case_clock
            where case_number = ? and purpose = ? and type = 'promised' and state = 'running' and due_on is not null
            order by id desc limit 1""")
        .params(number, purpose)
        .query((row, n) -> row.getObject("due_on", LocalDate.class))
        .optional();
  }

  /** How a case's clocks stand, and how they came to. */
  public record Reading(List<CaseClock> clocks, List<ClockHistory> timelines) {}

  public Reading reading(String number) {
    List<Kept> kept = kept(number);
    return new Reading(
        kept.stream().map(this::read).toList(),
        kept.stream().map(k -> ClockHistory.of(k.purpose(), k.clock(), today())).toList());
  }

  /**
   * Counts a clock again with the calendar of today. A deadline that has moved is given back as it
   * was before.
   */
  @Transactional
  public Optional<LocalDate> recount(long id) {
    LocalDate before =
        jdbc.sql("select due_on from case_clock where id = ?")
            .param(id)
            .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single()
            .orElse(null);
    LocalDate now = settle(id);
    if (before == null || before.equals(now)) {
      return Optional.empty();
    }
    outdated(id);
    return Optional.of(before);
  }

  /**
   * A deadline has moved: cards shown for the former one are no longer true once it is not over. It
   * may turn yellow and red anew.
   */
  private void outdated(long id) {
    int inTime =
        jdbc.sql("update case_clock set red_on = null where id = ? and due_on >= ?")
            .params(id, today())
            .update();
    if (inTime > 0) {
      shown.close(id);
    }
  }

  /** Keeps beside the ledger what it folds to, and closes the cards of a clock that has ended. */
  private LocalDate settle(long id) {
    Kept kept = one(id);
    List<ClockEntry> ledger = kept.clock().ledger();
    LocalDate last = ledger.get(ledger.size() - 1).at();
    LocalDate on = last.isAfter(today()) ? last : today();
    StatutoryClock.State state = kept.clock().state(on);
    LocalDate due = state == StatutoryClock.State.STOPPED ? null : kept.clock().deadline(on).date();
    LocalDate warn =
        due == null
            ? null
            : cards.warnOn(kept.clock().type(), ledger.get(0).at(), due, calendars.current());
    jdbc.sql(
            "update case_clock set state = ?, due_on = ?, warn_on = ?, calendar_version = ? where id = ?")
        .params(state.code(), due, warn, calendars.version(), id)
        .update();
    if (state == StatutoryClock.State.ENDED) {
      ended(id, kept, on);
    }
    return due;
  }

  private void ended(long id, Kept kept, LocalDate on) {
    shown.close(id);
    if (kept.clock().type() == StatutoryClock.Type.LEGAL && kept.clock().isOverdue(on)) {
      jdbc.sql(
              """
              update case_clock c set red_on = ? from application a
              where c.id = ? and c.red_on is null and a.number = c.case_number
              returning c.id, c.case_number, a.bureau, c.purpose, c.type, c.due_on, c.clause""")
          .params(today(), id)
          .query(CaseClocks::clocked)
          .optional()
          .ifPresent(shown::doneLate);
    }
  }

  public static Cards.Clocked clocked(ResultSet row, int n) throws SQLException {
    return new Cards.Clocked(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("bureau"),
        row.getString("purpose"),
        row.getString("type"),
        row.getObject("due_on", LocalDate.class),
        row.getString("clause"));
  }

  private record Kept(long id, String purpose, String clause, StatutoryClock clock) {}

  private Kept one(long id) {
    String number =
        jdbc.sql("select case_number from case_clock where id = ?")
            .param(id)
            .query(String.class)
            .single();
    return kept(number).stream().filter(k -> k.id() == id).findFirst().orElseThrow();
  }

  private Kept legalClock(String number, String purpose) {
    return kept(number).stream()
        .filter(k -> k.purpose().equals(purpose) && k.clock().type() == StatutoryClock.Type.LEGAL)
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("no %s clock on %s".formatted(purpose, number)));
  }

  private List<Kept> kept(String number) {
    Map<Long, List<ClockEntry>> ledgers = ledgers(number);
    if (ledgers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from case_clock where case_number = ? order by id")
        .param(number)
        .query(
            (row, n) ->
                new Kept(
                    row.getLong("id"),
                    row.getString("purpose"),
                    row.getString("clause"),
                    StatutoryClock.replay(
                        StatutoryClock.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                        TimeLimit.of(row.getInt("amount"), row.getString("unit")),
                        ledgers.get(row.getLong("id")),
                        calendars.current())))
        .list();
  }

  private Map<Long, List<ClockEntry>> ledgers(String number) {
    Map<Long, List<ClockEntry>> ledgers = new HashMap<>();
    jdbc.sql(
            "select e.* from case_clock_entry e join case_clock c on c.id = e.clock_id where c.case_number = ? order by e.id")
        .param(number)
        .query(
            row -> {
              ledgers
                  .computeIfAbsent(row.getLong("clock_id"), id -> new ArrayList<>())
                  .add(
                      new ClockEntry(
                          ClockEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                          row.getDate("on_day").toLocalDate(),
                          row.getInt("days"),
                          row.getString("clause"),
                          row.getString("reason"),
                          row.getString("actor")));
            });
    return ledgers;
  }

  private CaseClock read(Kept kept) {
    StatutoryClock.State state = kept.clock().state(today());
    return new CaseClock(
        kept.purpose(),
        kept.clock().type().code(),
        kept.clock().deadline(today()).date(),
        state.code(),
        kept.clock().remaining(today()),
        kept.clock().isOverdue(today()),
        kept.clause());
  }

  private void enter(long clockId, ClockEntry e) {
    jdbc.sql(
            "insert into case_clock_entry (clock_id, kind, on_day, days, clause, reason, actor) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            clockId,
            e.kind().name().toLowerCase(Locale.ROOT),
            Date.valueOf(e.at()),
            e.days(),
            e.clause(),
            e.reason(),
            e.actor())
        .update();
    settle(clockId);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
