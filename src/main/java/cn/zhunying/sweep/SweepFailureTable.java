package cn.zhunying.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code sweep_failure}. */
@Repository
class SweepFailureTable {

  private static final int MOST = 300;

  private final JdbcClient jdbc;

  SweepFailureTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void failed(String sweep, String record, String what, Instant at, Duration rest) {
    jdbc.sql(
            """
            insert into sweep_failure as f (sweep, record, what, first_at, last_at, again_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (sweep, record) do update
              set what = excluded.what, last_at = excluded.last_at, again_at = excluded.again_at, times = f.times + 1""")
        .params(
            sweep,
            record,
            what.substring(0, Math.min(MOST, what.length())),
            Timestamp.from(at),
            Timestamp.from(at),
            Timestamp.from(at.plus(rest)))
        .update();
  }

  /** Records that rest after a failure. */
  List<String> resting(String sweep, Instant now) {
    return jdbc.sql("select record from sweep_failure where sweep = ? and again_at > ?")
        .params(sweep, Timestamp.from(now))
        .query(String.class)
        .list();
  }

  /** Records that have rested after a failure. */
  List<String> rested(String sweep, Instant now) {
    return jdbc.sql(
            "select record from sweep_failure where sweep = ? and again_at <= ? order by record")
        .params(sweep, Timestamp.from(now))
        .query(String.class)
        .list();
  }

  void done(String sweep, List<String> records) {
    jdbc.sql("delete from sweep_failure where sweep = ? and record = any(?)")
        .params(sweep, records.toArray(String[]::new))
        .update();
  }

  boolean any(String sweep) {
    return jdbc.sql("select exists (select 1 from sweep_failure where sweep = ?)")
        .param(sweep)
        .query(Boolean.class)
        .single();
  }

  List<SweepFailure> latest(int most) {
    return jdbc.sql("select * from sweep_failure order by last_at desc, sweep, record limit ?")
        .param(most)
        .query(SweepFailureTable::failure)
        .list();
  }

  List<SweepFailure> of(String sweep) {
    return jdbc.sql("select * from sweep_failure where sweep = ? order by record")
        .param(sweep)
        .query(SweepFailureTable::failure)
        .list();
  }

  private static SweepFailure failure(ResultSet row, int n) throws SQLException {
    return new SweepFailure(
        row.getString("sweep"),
        row.getString("record"),
        row.getString("what"),
        row.getTimestamp("first_at").toInstant(),
        row.getTimestamp("again_at").toInstant(),
        row.getInt("times"));
  }

  int count() {
    return jdbc.sql("select count(*) from sweep_failure").query(Integer.class).single();
  }
}
