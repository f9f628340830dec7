package cn.zhunying.application.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code assessment}. */
@Repository
class AssessmentTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  AssessmentTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was found last stands. */
  void keep(String number, boolean meets, String result, String by) {
    jdbc.sql(
            """
            insert into assessment (application_number, meets, result, assessed_by, assessed_at) values (?, ?, ?, ?, ?)
            on conflict (application_number) do update set meets = excluded.meets, result = excluded.result,
              assessed_by = excluded.assessed_by, assessed_at = excluded.assessed_at""")
        .params(number, meets, result, by, Timestamp.from(clock.instant()))
        .update();
  }

  String result(String number) {
    return jdbc.sql("select result from assessment where application_number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  /** Whether experts found the standard met; empty where none have assessed. */
  Optional<Boolean> met(String number) {
    return jdbc.sql("select meets from assessment where application_number = ?")
        .param(number)
        .query(Boolean.class)
        .optional();
  }
}
