package cn.zhunying.clock;

import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.code.Coded;
import cn.zhunying.oversight.Clocked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_clock} that sweeps look for and mark, by their partial indices. */
@Repository
public class ClockSweepTable {

  /** A clock that was counted with an older calendar. */
  public record Stale(
      long id, String number, ClockPurpose purpose, StatutoryClock.Type type, String clause) {}

  /** Public, so that its plan can be looked at: by the index of clocks to warn of. */
  public static final String TO_WARN =
      """
      select id from case_clock
      where state = 'running' and warned_for is distinct from due_on and warn_on <= :today
      order by warn_on, id limit :most""";

  /** By the index of legal clocks that have not turned red. */
  public static final String OVERDUE =
      """
      select id from case_clock
      where state = 'running' and type = 'legal' and red_on is null and due_on < :today
      order by due_on, id limit :most""";

  private final JdbcClient jdbc;

  ClockSweepTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Long> toWarn(LocalDate today, int most) {
    return due(TO_WARN, today, most);
  }

  public List<Long> overdue(LocalDate today, int most) {
    return due(OVERDUE, today, most);
  }

  private List<Long> due(String sql, LocalDate today, int most) {
    return jdbc.sql(sql).param("today", today).param("most", most).query(Long.class).list();
  }

  /** By the index of clocks counted with an older calendar than this. */
  public List<Long> stale(long calendarVersion, int most) {
    return jdbc.sql(
            """
            select id from case_clock where state = 'running' and calendar_version < ?
            order by calendar_version, id limit ?""")
        .params(calendarVersion, most)
        .query(Long.class)
        .list();
  }

  /** Of these the ones still stale; those another node holds are left to it. */
  public List<Stale> lockStale(long calendarVersion, List<Long> ids) {
    return jdbc.sql(
            """
            select id, case_number, purpose, type, clause from case_clock
            where id = any(?) and state = 'running' and calendar_version < ? order by id for update skip locked""")
        .params(ids.toArray(Long[]::new), calendarVersion)
        .query(
            (row, n) ->
                new Stale(
                    row.getLong("id"),
                    row.getString("case_number"),
                    Coded.of(ClockPurpose.class, row.getString("purpose")),
                    Coded.of(StatutoryClock.Type.class, row.getString("type")),
                    row.getString("clause")))
        .list();
  }

  /** Marks those that are still to be warned of and that no other node holds. */
  public List<Clocked> warned(LocalDate today, List<Long> ids) {
    return marked("warned_for = due_on", TO_WARN, today, ids);
  }

  /** Marks those that are still overdue and that no other node holds. */
  public List<Clocked> turnedRed(LocalDate today, List<Long> ids) {
    return marked("red_on = :today", OVERDUE, today, ids);
  }

  private List<Clocked> marked(String mark, String due, LocalDate today, List<Long> ids) {
    String still = due.replaceFirst("order by[^)]*", "and id = any(:ids) for update skip locked");
    String sql =
        "with marked as (update case_clock set %s where id in (%s) returning *) select marked.*, application.bureau from marked join application on number = case_number order by id"
            .formatted(mark, still);
    return jdbc.sql(sql)
        .param("today", today)
        .param("ids", ids.toArray(Long[]::new))
        .query(ClockSweepTable::clocked)
        .list();
  }

  /** What ends late turns red with it; empty when it was red before. */
  Optional<Clocked> endedLate(long id, LocalDate today) {
    return jdbc.sql(
            """
            update case_clock c set red_on = ? from application a
            where c.id = ? and c.red_on is null and a.number = c.case_number
            returning c.id, c.case_number, a.bureau, c.purpose, c.type, c.due_on, c.clause""")
        .params(today, id)
        .query(ClockSweepTable::clocked)
        .optional();
  }

  private static Clocked clocked(ResultSet row, int n) throws SQLException {
    return new Clocked(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("bureau"),
        Coded.of(ClockPurpose.class, row.getString("purpose")),
        Coded.of(StatutoryClock.Type.class, row.getString("type")),
        row.getObject("due_on", LocalDate.class),
        row.getString("clause"));
  }
}
