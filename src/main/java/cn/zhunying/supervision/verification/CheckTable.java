package cn.zhunying.supervision.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code duty_check}. */
@Repository
class CheckTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CheckTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By the condition's id. */
  Map<String, Finding> of(long duty) {
    return found(
        """
        select condition, holds, note, evidence, checked_by, checked_at from duty_check
        where duty_id = ?""",
        duty);
  }

  /** The latest of each condition, on whatever duty that came with the application. */
  Map<String, Finding> ofApplication(String number) {
    return found(
        """
        select distinct on (condition) condition, holds, note, evidence, checked_by, checked_at
        from duty_check join duty on id = duty_id where application_number = ?
        order by condition, checked_at desc""",
        number);
  }

  private Map<String, Finding> found(String sql, Object of) {
    Map<String, Finding> found = new LinkedHashMap<>();
    jdbc.sql(sql)
        .param(of)
        .query(
            (row, n) ->
                found.put(
                    row.getString(1),
                    new Finding(
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant())))
        .list();
    return found;
  }

  /** In the place of what was found of the condition before. */
  void put(long duty, String condition, Found f, String by) {
    jdbc.sql(
            """
            insert into duty_check (duty_id, condition, holds, note, evidence, checked_by, checked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (duty_id, condition) do update set holds = excluded.holds, note = excluded.note,
              evidence = excluded.evidence, checked_by = excluded.checked_by, checked_at = excluded.checked_at""")
        .params(
            duty,
            condition,
            f.holds(),
            f.note().strip(),
            f.evidence().strip(),
            by,
            Timestamp.from(clock.instant()))
        .update();
  }
}
