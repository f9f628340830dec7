package cn.zhunying;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * What the engine may cost one application decided on the spot, beside our own rows. Counts carry
 * no noise, so the build holds them; speed is for the benchmark.
 */
@ZhunyingTest
@TestInstance(Lifecycle.PER_CLASS)
class BudgetTest {

  private static final int APPLICATIONS = 20;

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired ConfigurableTransactionManager transactions;

  /** One kind of statement, per application; its log bytes include no images of whole pages. */
  private record Statement(String sql, double calls, double rows, double logBytes) {
    @Override
    public String toString() {
      return "%5.2f calls %5.2f rows %5.0f bytes of log  %s%n"
          .formatted(calls, rows, logBytes, sql.replaceAll("\\s+", " "));
    }
  }

  private List<Statement> engine;
  private int commits;

  @BeforeAll
  void measure() {
    jdbc.execute("create extension if not exists pg_stat_statements");
    office.licensed(); // whatever happens once only
    jdbc.execute("select pg_stat_statements_reset()");
    commits = commitsOfThisThread(this::takeAll);
    engine = engineStatements();
  }

  @Test
  void engineAddsAtMostTenStatements() {
    assertThat(engine.stream().mapToDouble(Statement::calls).sum())
        .as("of the engine, per application:%n%s", engine)
        .isBetween(1.0, 10.0);
  }

  @Test
  void engineAddsAtMostTwelveRows() {
    assertThat(writing().stream().mapToDouble(Statement::rows).sum())
        .as("of the engine, per application:%n%s", writing())
        .isBetween(1.0, 12.0);
  }

  @Test
  void engineAddsAtMostFiveKilobytesOfWriteAheadLog() {
    assertThat(engine.stream().mapToDouble(Statement::logBytes).sum())
        .as("of the engine, per application:%n%s", writing())
        .isBetween(1.0, 5.0 * 1024);
  }

  @Test
  void applyingAndCommittingAreOneTransactionEach() {
    assertThat(commits).isEqualTo(2 * APPLICATIONS);
  }

  private void takeAll() {
    for (int i = 0; i < APPLICATIONS; i++) {
      office.signed(office.applied("commitment"));
    }
  }

  /** Transactions that wrote; those of the outbox run on threads of their own. */
  private int commitsOfThisThread(Runnable work) {
    Thread here = Thread.currentThread();
    AtomicInteger count = new AtomicInteger();
    var before = List.copyOf(transactions.getTransactionExecutionListeners());
    transactions.addListener(
        new TransactionExecutionListener() {
          @Override
          public void beforeCommit(TransactionExecution transaction) {
            if (Thread.currentThread() == here && wrote()) {
              count.incrementAndGet();
            }
          }
        });
    try {
      work.run();
    } finally {
      transactions.setTransactionExecutionListeners(before);
    }
    return count.get();
  }

  private boolean wrote() {
    return jdbc.queryForObject(
        "select pg_current_xact_id_if_assigned() is not null", Boolean.class);
  }

  private List<Statement> writing() {
    return engine.stream()
        .filter(s -> s.sql().matches("(?is)\\s*(insert|update|delete).*"))
        .toList();
  }

  /** Not the job executor's looking for work, nor its look-up of accounts (ACT_ID). */
  private List<Statement> engineStatements() {
    return jdbc.query(
        """
        select s.query, s.calls, s.rows, s.wal_bytes
        from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
        where s.query ~* '\\mact_(ru|hi|re|ge)_' and s.query !~* 'pg_stat_statements|\\mfrom act_ru_job\\M'
        order by s.calls desc, s.query""",
        (row, n) ->
            new Statement(
                row.getString(1),
                row.getDouble(2) / APPLICATIONS,
                row.getDouble(3) / APPLICATIONS,
                row.getDouble(4) / APPLICATIONS));
  }
}
