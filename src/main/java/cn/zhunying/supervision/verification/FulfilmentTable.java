package cn.zhunying.supervision.verification;

import cn.zhunying.supervision.Duty;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holders handed in to show that they meet what they promised. */
@Repository
class FulfilmentTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  FulfilmentTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The id it is kept under. */
  long add(Duty duty, String report, String by) {
    return jdbc.sql(
            """
            insert into fulfilment_report (duty_id, licence_number, report, reported_at, reported_by)
            values (?, ?, ?, ?, ?) returning id""")
        .params(duty.id(), duty.licence(), report, Timestamp.from(clock.instant()), by)
        .query(Long.class)
        .single();
  }

  boolean has(long duty) {
    return jdbc.sql("select exists (select 1 from fulfilment_report where duty_id = ?)")
        .param(duty)
        .query(Boolean.class)
        .single();
  }
}
