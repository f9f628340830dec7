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
    Map<String, Finding> found = new LinkedHashMap<>();
    jdbc.sql(
            "select condition, holds, note, checked_by, checked_at from duty_check where duty_id = ?")
        .param(duty)
        .query(
            (row, n) ->
                found.put(
                    row.getString(1),
                    new Finding(
                        row.getBoolean(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant())))
        .list();
    return found;
  }

  /** In the place of what was found of the condition before. */
  void put(long duty, String condition, Found f, String by) {
    jdbc.sql(
            """
            insert into duty_check (duty_id, condition, holds, note, checked_by, checked_at) values (?, ?, ?, ?, ?, ?)
            on conflict (duty_id, condition) do update set holds = excluded.holds, note = excluded.note,
              checked_by = excluded.checked_by, checked_at = excluded.checked_at""")
        .params(duty, condition, f.holds(), f.note().strip(), by, Timestamp.from(clock.instant()))
        .update();
  }
}
