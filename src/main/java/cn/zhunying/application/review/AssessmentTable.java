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

  void add(String number, boolean meets, String result, String by) {
    jdbc.sql(
            "insert into assessment (application_number, meets, result, assessed_by, assessed_at) values (?, ?, ?, ?, ?)")
        .params(number, meets, result, by, Timestamp.from(clock.instant()))
        .update();
  }

  /** Whether experts found the standard met; empty where none have assessed. */
  Optional<Boolean> met(String number) {
    return jdbc.sql("select meets from assessment where application_number = ?")
        .param(number)
        .query(Boolean.class)
        .optional();
  }
}
