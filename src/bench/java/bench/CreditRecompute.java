package bench;

import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.ledger.CreditAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Recomputing every account from its entries, and reading one score, as times of the bare SQL
 * aggregate over the same rows.
 */
public final class CreditRecompute {

  private static final int SUBJECTS = Integer.getInteger("bench.subjects", 100_000);
  private static final int ENTRIES = Integer.getInteger("bench.entries", 20);
  private static final int READS = 200;

  private CreditRecompute() {}

  public static void main(String[] args) throws Exception {
    try (Server server = Server.start();
        Product product = new Product(server, "credit")) {
      JdbcTemplate jdbc = new JdbcTemplate(product.database());
      grow(jdbc);
      CreditAudit audit = product.bean(CreditAudit.class);
      CreditStandings standings = product.bean(CreditStandings.class);
      double sql =
          millis(
              () ->
                  jdbc.queryForObject(
                      "select count(*) from (select uscc, cycle, sum(points) from credit_entry where counts group by 1, 2) s",
                      Long.class));
      double one =
          millis(
              () ->
                  jdbc.queryForObject(
                      "select sum(points) from credit_entry where uscc = '91500000BENCH000001' and cycle = 2026 and counts",
                      Long.class));
      AtomicInteger wrong = new AtomicInteger();
      double all = millis(() -> audit.differences((uscc, what) -> wrong.incrementAndGet()));
      double read = 0;
      for (int i = 0; i < READS; i++) {
        read += millis(() -> standings.of("91500000BENCH000001").orElseThrow());
      }
      String report =
          """
          | %d subjects, %d entries each | ms | times the bare aggregate |
          |---|--:|--:|
          | recompute all (%d differ: the rows were made without their effect) | %.0f | %.1f |
          | one standing | %.2f | %.1f |
          """
              .formatted(
                  SUBJECTS,
                  ENTRIES,
                  wrong.get(),
                  all,
                  all / Math.max(0.1, sql),
                  read / READS,
                  read / READS / Math.max(0.1, one));
      System.out.println(report);
      Files.createDirectories(Path.of("target", "bench"));
      Files.writeString(Path.of("target", "bench", "credit.md"), report);
    }
  }

  private static void grow(JdbcTemplate jdbc) {
    jdbc.update(
        """
        insert into credit_subject (uscc, name, subject_types, since, opened_at)
        select '91500000BENCH' || lpad(i::text, 6, '0'), '示例' || i, array['intermediary'], '2025-03-02', '2025-03-02'
        from generate_series(1, ?) i""",
        SUBJECTS);
    jdbc.update(
        """
        insert into credit_incident (uscc, incident, cycle, occurred_on, rules, document, recorded_at, recorded_by)
        select s.uscc, 'JC-' || i, 2026, '2026-01-01'::date + i, array['A13-1'], '检查记录', '2026-02-01', 'credit'
        from credit_subject s, generate_series(1, ?) i where s.uscc like '91500000BENCH%'""",
        ENTRIES);
    jdbc.update(
        """
        insert into credit_entry (incident_id, uscc, cycle, rule, points, counts, clause, applied, recorded_at, recorded_by)
        select id, uscc, 2026, 'A13-1', -1, true, '渝人社发〔2021〕58号 第十三条（一）', -1, recorded_at, 'credit'
        from credit_incident where uscc like '91500000BENCH%'""");
    jdbc.execute("analyze credit_subject, credit_incident, credit_entry");
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
