package cn.zhunying.clock;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ClockEntry;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.code.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_clock} and {@code case_clock_entry}. */
@Repository
class ClockTable {

  /**
   * A clock with its ledger, oldest entry first.
   *
   * @param calendarVersion of the calendar it was counted with last; negative when it is not known
   */
  record Row(
      long id,
      ClockPurpose purpose,
      StatutoryClock.Type type,
      TimeLimit limit,
      String clause,
      boolean ended,
      long calendarVersion,
      List<ClockEntry> ledger) {}

  private final JdbcClient jdbc;

  ClockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id it is kept under. */
  long add(String number, ClockPurpose purpose, StatutoryClock.Type type, Limit limit) {
    return jdbc.sql(
            "insert into case_clock (case_number, purpose, type, amount, unit, clause) values (?, ?, ?, ?, ?, ?) returning id")
        .params(
            number,
            purpose.code(),
            type.code(),
            limit.n(),
            limit.timeLimit().unit().code(),
            limit.ground())
        .query(Long.class)
        .single();
  }

  void enter(long clock, ClockEntry e) {
    jdbc.sql(
            "insert into case_clock_entry (clock_id, kind, on_day, days, clause, reason, actor) values (?, ?, ?, ?, ?, ?, ?)")
        .params(clock, e.kind().code(), e.at(), e.days(), e.clause(), e.reason(), e.actor())
        .update();
  }

  /** In the order they were started. */
  List<Row> ofCase(String number) {
    Map<Long, List<ClockEntry>> ledgers = ledgers(number);
    return ledgers.isEmpty()
        ? List.of()
        : jdbc.sql("select * from case_clock where case_number = ? order by id")
            .param(number)
            .query((row, n) -> row(row, ledgers))
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
                  .add(entry(row));
            });
    return ledgers;
  }

  String caseOf(long id) {
    return jdbc.sql("select case_number from case_clock where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /** The deadline as the row keeps it; empty while the clock stands still. */
  Optional<LocalDate> dueOn(long id) {
    return jdbc.sql("select due_on from case_clock where id = ?")
        .param(id)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** Of the newest clock of this purpose and type that is running. */
  Optional<CaseClocks.Due> due(String number, ClockPurpose purpose, StatutoryClock.Type type) {
    return jdbc.sql(
            """
            select due_on, warn_on from case_clock
            where case_number = ? and purpose = ? and type = ? and state = 'running' and due_on is not null
            order by id desc limit 1""")
        .params(number, purpose.code(), type.code())
        .query(
            (row, n) ->
                new CaseClocks.Due(
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("warn_on", LocalDate.class)))
        .optional();
  }

  /** What the ledger folds to, kept beside it. */
  void settled(
      long id,
      StatutoryClock.State state,
      @Nullable LocalDate due,
      @Nullable LocalDate warn,
      long calendarVersion) {
    jdbc.sql(
            "update case_clock set state = ?, due_on = ?, warn_on = ?, calendar_version = ? where id = ?")
        .params(state.code(), due, warn, calendarVersion, id)
        .update();
  }

  /** May turn red anew; whether its deadline is not over. */
  boolean inTimeAgain(long id, LocalDate today) {
    return jdbc.sql("update case_clock set red_on = null where id = ? and due_on >= ?")
            .params(id, today)
            .update()
        > 0;
  }

  private static Row row(ResultSet row, Map<Long, List<ClockEntry>> ledgers) throws SQLException {
    return new Row(
        row.getLong("id"),
        Coded.of(ClockPurpose.class, row.getString("purpose")),
        Coded.of(StatutoryClock.Type.class, row.getString("type")),
        new TimeLimit(row.getInt("amount"), Coded.of(TimeLimit.Unit.class, row.getString("unit"))),
        row.getString("clause"),
        row.getString("state").equals(StatutoryClock.State.ENDED.code()),
        row.getLong("calendar_version"),
        requireNonNull(ledgers.get(row.getLong("id"))));
  }

  private static ClockEntry entry(ResultSet row) throws SQLException {
    return new ClockEntry(
        Coded.of(ClockEntry.Kind.class, row.getString("kind")),
        row.getObject("on_day", LocalDate.class),
        row.getInt("days"),
        row.getString("clause"),
        row.getString("reason"),
        row.getString("actor"));
  }
}
