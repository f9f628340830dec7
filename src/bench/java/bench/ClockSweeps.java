package bench;

import cn.zhunying.application.timing.ClockSweep;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.clock.ClockSweepTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sweep over more and more open clocks, of which the same few are due. */
final class ClockSweeps {

  private static final int[] OPEN = {1_000, 10_000, 100_000};
  private static final int DUE = 100;
  private static final int ROUNDS = 7;

  /**
   * @param micros for one due clock, with its card, act, messages and task
   * @param idleMicros for a sweep that finds nothing due
   */
  record Step(int open, double micros, double idleMicros) {}

  /**
   * @param plans how the database finds what is due among the most clocks
   */
  record Measured(List<Step> steps, List<String> plans, boolean byIndex) {}

  private final JdbcClient jdbc;
  private final ClockSweep sweep;
  private final LocalDate today;
  private final long calendar;
  private int made;

  private ClockSweeps(Product product) {
    jdbc = JdbcClient.create(product.database());
    sweep = product.bean(ClockSweep.class);
    today = LocalDate.now(product.bean(java.time.Clock.class));
    calendar = product.bean(Calendars.class).version();
  }

  static Measured measure(Product product) {
    return new ClockSweeps(product).run();
  }

  private Measured run() {
    for (int i = 0; i < 10; i++) {
      due();
    }
    List<Step> steps = new ArrayList<>();
    for (int open : OPEN) {
      add(open - made, today.plusDays(30));
      made = open;
      jdbc.sql("vacuum analyze").update();
      steps.add(new Step(open, median(this::due) / DUE, median(() -> time())));
    }
    List<String> plans = new ArrayList<>();
    boolean byIndex = true;
    for (String what : List.of(ClockSweepTable.TO_WARN, ClockSweepTable.OVERDUE)) {
      List<String> plan =
          jdbc.sql("explain " + what)
              .param("today", today)
              .param("most", 500)
              .query(String.class)
              .list();
      byIndex &= plan.stream().anyMatch(line -> line.contains("Index"));
      byIndex &= plan.stream().noneMatch(line -> line.contains("Seq Scan"));
      plans.addAll(plan);
    }
    return new Measured(steps, plans, byIndex);
  }

  private interface Round {
    double micros();
  }

  private static double median(Round round) {
    double[] all = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      all[i] = round.micros();
    }
    Arrays.sort(all);
    return all[ROUNDS / 2];
  }

  private double due() {
    add(DUE, today.minusDays(1));
    return time();
  }

  private double time() {
    long start = System.nanoTime();
    sweep.sweep();
    return (System.nanoTime() - start) / 1e3;
  }

  /** Cases under review, each with its running legal clock. */
  private void add(int count, LocalDate from) {
    String batch = "C" + System.nanoTime() + "-";
    jdbc.sql(
            """
            insert into application (number, item, action, region, district, bureau, procedure, status, account, uscc,
              subject_name, subject_type, legal_representative, personal, answers, terms, submitted_at, received_on)
            select :batch || n, 'hr-service-permit', 'establish', 'citywide', 'yuzhong', 'yuzhong', 'general',
              'under-review', 'applicant', lpad(n::text, 18, '0'), '企业', 'enterprise', '某某', '-', '{}', 'hr-service-permit@0', now(), :day
            from generate_series(1, :count) n""")
        .param("batch", batch)
        .param("day", from)
        .param("count", count)
        .update();
    jdbc.sql(
            """
            with made as (
              insert into case_clock (case_number, purpose, type, amount, unit, clause, due_on, warn_on, calendar_version)
              select :batch || n, 'decision', 'legal', 20, 'working_day', '条', cast(:day as date) + spread,
                     cast(:day as date) + spread - 2, :calendar
              from (select n, case when :day > :today then n % 300 else 0 end as spread
                    from generate_series(1, :count) n) numbered returning id)
            insert into case_clock_entry (clock_id, kind, on_day, days, clause, actor)
            select id, 'start', cast(:day as date) - 28, 0, '条', 'system' from made""")
        .param("batch", batch)
        .param("day", from)
        .param("today", today)
        .param("count", count)
        .param("calendar", calendar)
        .update();
  }
}
