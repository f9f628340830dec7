package bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an application costs the database, on average over a fixed number of them. */
record Counts(
    double statements,
    double rows,
    double transactions,
    double logBytes,
    Processor millis,
    List<String> byTable) {

  private static final int APPLICATIONS = 400;
  private static final String MINE =
      """
      from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
      where s.query !~* 'pg_stat_statements|pg_current_wal|pg_stat_activity'""";
  private static final String WORK = " and s.query !~* '^(begin|commit|rollback|set|show)'";
  private static final String WRITING = " and s.query ~* '^\\s*(insert|update|delete)'";

  static Counts of(Contender contender) throws Exception {
    JdbcTemplate jdbc = new JdbcTemplate(contender.database());
    jdbc.execute("create extension if not exists pg_stat_statements");
    jdbc.execute("select pg_stat_statements_reset()");
    String from = position(jdbc);
    Processor before = Processor.now(jdbc);
    for (int i = 0; i < APPLICATIONS; i++) {
      contender.application();
    }
    Processor millis = Processor.now(jdbc).since(before, APPLICATIONS);
    long bytes =
        one(jdbc, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '" + from + "'::pg_lsn)::bigint");
    List<String> byTable = byTable(jdbc);
    Counts counts =
        new Counts(
            per(one(jdbc, "select coalesce(sum(s.calls), 0) " + MINE + WORK)),
            per(one(jdbc, "select coalesce(sum(s.rows), 0) " + MINE + WRITING)),
            per(one(jdbc, "select coalesce(sum(s.calls), 0) " + MINE + " and s.query = 'BEGIN'")),
            per(bytes),
            millis,
            byTable);
    return counts;
  }

  /** Where the statements go: verb and table, calls per application and their share of time. */
  private static List<String> byTable(JdbcTemplate jdbc) {
    return jdbc.query(
        """
        select coalesce(substring(lower(s.query) from
            '(insert into \\w+|update \\w+|delete from \\w+)'),
            'select ' || coalesce(substring(lower(s.query) from '\\sfrom\\s+(\\w+)'), left(s.query, 40))) what,
          sum(s.calls), sum(s.rows), sum(s.wal_bytes), sum(s.total_exec_time), sum(s.plans), sum(s.total_plan_time)
        """
            + MINE
            + WORK
            + " group by 1 order by sum(s.total_exec_time) desc",
        (row, n) ->
            "%-48s %6.2f calls %7.2f rows %9.0f bytes of log %8.3f ms, %5.2f planned %6.3f ms"
                .formatted(
                    row.getString(1),
                    per(row.getLong(2)),
                    per(row.getLong(3)),
                    per(row.getLong(4)),
                    row.getDouble(5) / APPLICATIONS,
                    per(row.getLong(6)),
                    row.getDouble(7) / APPLICATIONS));
  }

  private static double per(long total) {
    return (double) total / APPLICATIONS;
  }

  private static String position(JdbcTemplate jdbc) {
    return jdbc.queryForObject("select pg_current_wal_lsn()::text", String.class);
  }

  private static long one(JdbcTemplate jdbc, String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }
}
