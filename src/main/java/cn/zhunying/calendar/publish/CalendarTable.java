package cn.zhunying.calendar.publish;

import cn.zhunying.calendar.WorkYear;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code calendar_year}: years imported while the system runs. Every import stays; the
 * newest of a year is in force.
 */
@Repository
public class CalendarTable {

  public record Kept(
      int year, String content, long version, String importedBy, Instant importedAt) {}

  private final JdbcClient jdbc;

  CalendarTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Grows with every import; 0 when there was none. */
  public long version() {
    return jdbc.sql("select coalesce(max(version), 0) from calendar_year")
        .query(Long.class)
        .single();
  }

  /** Oldest first. */
  public List<Kept> all() {
    return jdbc.sql("select * from calendar_year order by version")
        .query(
            (row, n) ->
                new Kept(
                    row.getInt("year"),
                    row.getString("content"),
                    row.getLong("version"),
                    row.getString("imported_by"),
                    row.getTimestamp("imported_at").toInstant()))
        .list();
  }

  /** So that two imports come one after the other. */
  void lock() {
    jdbc.sql("lock table calendar_year in share row exclusive mode").update();
  }

  long keep(WorkYear year, String content, String by, Instant at) {
    return jdbc.sql(
            """
            insert into calendar_year (year, status, source, content, version, imported_by, imported_at)
            values (?, ?, ?, ?, (select coalesce(max(version), 0) + 1 from calendar_year), ?, ?)
            returning version""")
        .params(year.year(), year.status().code(), year.source(), content, by, Timestamp.from(at))
        .query(Long.class)
        .single();
  }
}
