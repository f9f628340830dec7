package cn.zhunying.support;

import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many rows of a table the database had to read for something, by a sequential scan or by an
 * index: noise-free, unlike time. Only what runs on this thread is seen.
 */
@Component
public class RowsRead {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RowsRead(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  public long of(String table, Callable<?> work) {
    return transaction.execute(
        t -> {
          long before = read(table); // what this connection has not reported yet
          try {
            work.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return read(table) - before;
        });
  }

  private long read(String table) {
    return jdbc.sql(
            """
            select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)
            from pg_stat_xact_user_tables where relname = ?""")
        .param(table)
        .query(Long.class)
        .single();
  }

  /** Statements of the whole database, engine's included, while something runs on any thread. */
  public long statements(Runnable work) {
    long before = calls();
    work.run();
    return calls() - before - 1;
  }

  private long calls() {
    return jdbc.sql(
            """
            select coalesce(sum(calls), 0) from pg_stat_statements s
              join pg_database d on d.oid = s.dbid and d.datname = current_database()
            where s.query !~* '^\\s*(begin|commit|set|show)'""")
        .query(Long.class)
        .single();
  }
}
