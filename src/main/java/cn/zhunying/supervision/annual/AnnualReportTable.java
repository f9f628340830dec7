package cn.zhunying.supervision.annual;

import cn.zhunying.supervision.Duty;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code annual_report}. */
@Repository
class AnnualReportTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  AnnualReportTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean has(Duty duty) {
    return jdbc.sql("select exists (select from annual_report where duty_id = ?)")
        .param(duty.id())
        .query(Boolean.class)
        .single();
  }

  void add(Duty duty, String report, String by, boolean late) {
    jdbc.sql(
            """
            insert into annual_report (duty_id, licence_number, report, reported_at, reported_by, late)
            values (?, ?, ?, ?, ?, ?)""")
        .params(duty.id(), duty.licence(), report, Timestamp.from(clock.instant()), by, late)
        .update();
  }
}
