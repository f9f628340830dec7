package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Prints what was measured beside what was promised, and keeps it as a file. */
final class Report {

  private static final Path FILE = Path.of("target", "bench", "report.md");
  private static final Path DETAIL = Path.of("target", "bench", "statements.txt");
  private static final double[] AT_LEAST = {1.5, 2, 0.25};
  private static final int TARGET_THREADS = 4;
  private static final double MOST_MEGABYTES = 700;
  private static final double MOST_START_RATIO = 2.5;

  private static final double MOST_FOLD = 50;
  private static final double MOST_GROWTH = 1.5;

  private final StringBuilder text = new StringBuilder();
  private boolean met = true;

  Report(Duration slice, int rounds) {
    line("# Benchmark");
    line("");
    line(
        "%d processors, JDK %s, PostgreSQL with fsync and synchronous commit on; %d rounds of %.1f s per contender, interleaved; medians (min–max).",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        rounds,
        slice.toMillis() / 1e3);
  }

  void paths(List<Contender> contenders, Map<Integer, List<Series>> series, List<Counts> counts)
      throws IOException {
    series.forEach((threads, all) -> speed(contenders, threads, all));
    section("Cost of one application, one after the other");
    line(
        "| | statements | rows written | transactions | log KB | processor ms | of these database |");
    line("|---|---:|---:|---:|---:|---:|---:|");
    StringBuilder detail = new StringBuilder();
    for (int i = 0; i < contenders.size(); i++) {
      Counts c = counts.get(i);
      line(
          "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |",
          contenders.get(i).name(),
          c.statements(),
          c.rows(),
          c.transactions(),
          c.logBytes() / 1024,
          c.millis().jvm() + c.millis().database(),
          c.millis().database());
      detail.append(contenders.get(i).name()).append('\n');
      c.byTable().forEach(each -> detail.append("  ").append(each).append('\n'));
    }
    Files.writeString(DETAIL, detail);
    section("Ratios");
    line("| the product to | threads | ratio | target | |");
    line("|---|---:|---:|---:|---|");
    series.forEach((threads, all) -> ratios(contenders, threads, all));
  }

  void time(Map<String, Double> fold, ClockSweeps.Measured sweeps) {
    section("Time");
    line("| a clock of 50 entries | microseconds | target | |");
    line("|---|---:|---:|---|");
    fold.forEach(
        (what, micros) ->
            line(
                "| %s | %.2f | < %.0f | %s |",
                what, micros, MOST_FOLD, verdict(micros < MOST_FOLD)));
    line("");
    line("| sweep, open clocks | microseconds per due clock | nothing due, microseconds |");
    line("|---|---:|---:|");
    sweeps.steps().forEach(s -> line("| %d | %.0f | %.0f |", s.open(), s.micros(), s.idleMicros()));
    double first = sweeps.steps().get(0).micros();
    double last = sweeps.steps().get(sweeps.steps().size() - 1).micros();
    line("");
    line(
        "Most to fewest clocks: %.2f, target < %.1f, %s. By index: %s.",
        last / first, MOST_GROWTH, verdict(last / first < MOST_GROWTH), verdict(sweeps.byIndex()));
    line("");
    line("```");
    sweeps.plans().forEach(plan -> line(plan.replace("%", "%%")));
    line("```");
  }

  private void speed(List<Contender> contenders, int threads, List<Series> all) {
    section("Applications, %d thread%s".formatted(threads, threads == 1 ? "" : "s"));
    line("| | per second | p50 ms | p95 ms | p99 ms |");
    line("|---|---:|---:|---:|---:|");
    for (int i = 0; i < contenders.size(); i++) {
      Series s = all.get(i);
      line(
          "| %s | %s | %.2f | %.2f | %.2f |",
          contenders.get(i).name(),
          s.perSecond().show("%.0f"),
          s.millis(0.5),
          s.millis(0.95),
          s.millis(0.99));
    }
  }

  private void ratios(List<Contender> contenders, int threads, List<Series> all) {
    for (int i = 1; i < contenders.size(); i++) {
      Spread ratio = all.get(0).ratioTo(all.get(i));
      boolean counts = threads == TARGET_THREADS && i <= AT_LEAST.length;
      line(
          "| %s | %d | %s | %s | %s |",
          contenders.get(i).name(),
          threads,
          ratio.show("%.2f"),
          counts ? "≥ " + AT_LEAST[i - 1] : "",
          counts ? verdict(ratio.median() >= AT_LEAST[i - 1]) : "");
    }
  }

  void processes(Processes p) {
    section("The packaged jar (%s)".formatted(System.getProperty("bench.java.options", "")));
    line("| | measured | target | |");
    line("|---|---:|---:|---|");
    line("| start to ready, seconds | %s | | |", p.seconds().show("%.1f"));
    line(
        "| the same libraries without the product, seconds | %s | | |",
        p.emptySeconds().show("%.1f"));
    line(
        "| start to ready, ratio | %s | < %.1f | %s |",
        p.startRatio().show("%.2f"),
        MOST_START_RATIO,
        verdict(p.startRatio().median() < MOST_START_RATIO));
    line(
        "| first start, on an empty database: seconds, against the same libraries | %.1f, %.1f | | |",
        p.firstSeconds(), p.firstEmptySeconds());
    line("| applications per second over HTTP, 4 clients | %.0f | | |", p.httpPerSecond());
    line(
        "| peak resident memory under that load, MB | %.0f | < %.0f | %s |",
        p.peakMegabytes(), MOST_MEGABYTES, verdict(p.peakMegabytes() < MOST_MEGABYTES));
  }

  /** What was measured before stays worth reading. */
  void failed(String what, Exception e) {
    met = false;
    section(what + " could not be measured");
    line(e.toString().replace("%", "%%"));
  }

  /** What is known so far, should the rest be cut off. */
  void keep() throws IOException {
    Files.writeString(FILE, text);
  }

  boolean finish() throws IOException {
    keep();
    System.out.println();
    System.out.print(text);
    System.out.printf("%nkept in %s, statements by table in %s%n", FILE, DETAIL);
    return met;
  }

  private String verdict(boolean reached) {
    met &= reached;
    return reached ? "met" : "**missed**";
  }

  private void section(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
  }
}
