package cn.zhunying.application;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockChange;
import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.catalogue.Limit;
import cn.zhunying.lawdata.Refusal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final Clock clock;

  CaseClocks(JdbcClient jdbc, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
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
    for (Kept kept : kept(number)) {
      if (kept.purpose().equals(purpose)
          && kept.clock().end(today(), null, null, actor) instanceof ClockChange.Changed changed) {
        enter(kept.id(), changed.entry());
      }
    }
  }

  /**
   * Extends the legal clock of this purpose: refused when it has been extended before, or has run
   * out.
   */
  @Transactional
  public Optional<Refusal> extend(
      String number, String purpose, Limit by, String reason, String approver) {
    Kept legal = legalClock(number, purpose);
    ClockChange change =
        legal.clock().extend(today(), by.timeLimit(), by.ground(), reason, approver);
    if (change instanceof ClockChange.Refused refused) {
      return Optional.of(refused.refusal());
    }
    enter(legal.id(), ((ClockChange.Changed) change).entry());
    return Optional.empty();
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

  private record Kept(long id, String purpose, String clause, StatutoryClock clock) {}

  private Kept legalClock(String number, String purpose) {
    return kept(number).stream()
        .filter(k -> k.purpose().equals(purpose) && k.clock().type() == StatutoryClock.Type.LEGAL)
        .reduce((earlier, later) -> later)
        .orElseThrow(
            () -> new IllegalStateException("no %s clock on %s".formatted(purpose, number)));
  }

  private List<Kept> kept(String number) {
    Map<Long, List<ClockEntry>> ledgers = ledgers(number);
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
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
