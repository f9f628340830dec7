package cn.zhunying.calendar.demo;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the demo clock's offset, so that a restart does not take time back. */
@Repository
class DemoClockTable {

  private final JdbcClient jdbc;

  DemoClockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Duration offset() {
    return jdbc.sql("select offset_millis from demo_clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }

  void keep(Duration offset) {
    jdbc.sql(
            """
            insert into demo_clock (offset_millis) values (?)
            on conflict (single) do update
              set offset_millis = greatest(demo_clock.offset_millis, excluded.offset_millis)
            """)
        .param(offset.toMillis())
        .update();
  }
}
