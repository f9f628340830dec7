package cn.zhunying.credit.season;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_year_end}. */
@Repository
class YearEndTable {

  private static final String YEAR_END =
      """
      select y.*, (select count(distinct f.uscc) from credit_final f join credit_subject s on s.uscc = f.uscc
          where s.bureau = y.bureau and f.cycle = y.cycle) as subjects
      from credit_year_end y""";

  private final JdbcClient jdbc;

  YearEndTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For the bureaus of the subjects closed. */
  void open(int cycle, Instant at) {
    jdbc.sql(
            """
            insert into credit_year_end (bureau, cycle, closed_at)
            select distinct s.bureau, f.cycle, ?::timestamptz
            from credit_final f join credit_subject s on s.uscc = f.uscc where f.cycle = ? and s.bureau is not null
            on conflict (bureau, cycle) do update set closed_at = excluded.closed_at
              where credit_year_end.closed_at > excluded.closed_at""")
        .params(Timestamp.from(at), cycle)
        .update();
  }

  /**
   * @param bureau null for all
   */
  List<YearEnd> latest(@Nullable String bureau, Instant now, int most) {
    return jdbc.sql(
            YEAR_END
                + """
                 where (?::text is null or y.bureau = ?::text) and y.closed_at <= ?
                order by y.cycle desc, y.bureau limit ?""")
        .params(bureau, bureau, Timestamp.from(now), most)
        .query(YearEndTable::yearEnd)
        .list();
  }

  Optional<YearEnd> find(String bureau, int cycle) {
    return jdbc.sql(YEAR_END + " where y.bureau = ? and y.cycle = ?")
        .params(bureau, cycle)
        .query(YearEndTable::yearEnd)
        .optional();
  }

  Optional<YearEnd> lock(String bureau, int cycle) {
    return jdbc.sql(YEAR_END + " where y.bureau = ? and y.cycle = ? for update of y")
        .params(bureau, cycle)
        .query(YearEndTable::yearEnd)
        .optional();
  }

  void reported(String bureau, int cycle, String by, Instant at) {
    jdbc.sql(
            "update credit_year_end set reported_at = ?, reported_by = ? where bureau = ? and cycle = ?")
        .params(Timestamp.from(at), by, bureau, cycle)
        .update();
  }

  void publicity(String bureau, int cycle, LocalDate from, LocalDate until, String by) {
    jdbc.sql(
            """
            update credit_year_end set publicity_from = ?, publicity_until = ?, publicity_by = ?
            where bureau = ? and cycle = ?""")
        .params(from, until, by, bureau, cycle)
        .update();
  }

  void published(String bureau, int cycle, Instant at) {
    jdbc.sql(
            "update credit_year_end set published_at = ? where bureau = ? and cycle = ? and published_at is null")
        .params(Timestamp.from(at), bureau, cycle)
        .update();
  }

  /** Bureaus whose 公示 is over and nothing of whose complaints is open. */
  List<String> over(int cycle, LocalDate today) {
    return jdbc.sql(
            """
            select y.bureau from credit_year_end y
            where y.cycle = ? and y.publicity_until < ? and y.published_at is null
              and not exists (select 1 from credit_complaint c join credit_subject s on s.uscc = c.uscc
                where s.bureau = y.bureau and c.cycle = y.cycle and c.stood is null)
            order by y.bureau""")
        .params(cycle, today)
        .query(String.class)
        .list();
  }

  private static YearEnd yearEnd(ResultSet row, int n) throws SQLException {
    return new YearEnd(
        row.getString("bureau"),
        row.getInt("cycle"),
        row.getInt("subjects"),
        row.getTimestamp("closed_at").toInstant(),
        instant(row.getTimestamp("reported_at")),
        row.getObject("publicity_from", LocalDate.class),
        row.getObject("publicity_until", LocalDate.class),
        instant(row.getTimestamp("published_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
