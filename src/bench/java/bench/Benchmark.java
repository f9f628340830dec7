package bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./mvnw -Pbench verify}: everything in one run, so that ratios mean something. */
public final class Benchmark {

  private static final int[] THREADS = {1, 4};
  private static final int MOST_WARM_UPS = 16;

  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    boolean met;
    try (Server server = Server.start()) {
      met =
          Boolean.getBoolean("bench.short")
              ? first(server)
              : Boolean.getBoolean("bench.time") ? timeOnly(server) : run(server);
    }
    boolean strict = Boolean.getBoolean("bench.strict");
    System.exit(met || !strict ? 0 : 1);
  }

  /** {@code -Dbench.short=true}: the product and bare Camunda, for a first look in two minutes. */
  private static boolean first(Server server) throws Exception {
    Duration slice = Duration.ofMillis((long) (1000 * number("bench.seconds", 2)));
    int rounds = (int) number("bench.rounds", 6);
    Report report = new Report(slice, rounds);
    List<Contender> contenders = new ArrayList<>();
    try {
      contenders.add(new Product(server, "product"));
      contenders.add(new BareCamunda(server.create("camunda"), Diagram.DECIDED));
      warm(contenders, slice.multipliedBy(2));
      report.paths(contenders, rounds(contenders, slice, rounds), counts(contenders));
    } finally {
      contenders.forEach(Contender::close);
    }
    return report.finish();
  }

  /** {@code -Dbench.time=true}: only what time costs. */
  private static boolean timeOnly(Server server) throws Exception {
    Report report = new Report(Duration.ZERO, 0);
    try (Product product = new Product(server, "product")) {
      time(report, product);
    }
    return report.finish();
  }

  private static boolean run(Server server) throws Exception {
    Duration slice = Duration.ofMillis((long) (1000 * number("bench.seconds", 2)));
    int rounds = (int) number("bench.rounds", 6);
    Report report = new Report(slice, rounds);
    List<Contender> contenders = new ArrayList<>();
    try {
      Product product = new Product(server, "product");
      contenders.add(product);
      contenders.add(new BareCamunda(server.create("camunda"), Diagram.DECIDED));
      contenders.add(new BareFlowable(server.create("flowable"), Diagram.PERMIT));
      contenders.add(new PlainRows(server.create("plain"), Sample.of(product)));
      contenders.add(product.withItsInterface());
      contenders.add(new BareCamunda(server.create("camunda_undecided"), Diagram.PERMIT));
      contenders.add(new BareCamunda(server.create("camunda_w1"), Diagram.W1));
      contenders.add(new BareFlowable(server.create("flowable_w1"), Diagram.W1));
      warm(contenders, slice.multipliedBy(2));
      report.paths(contenders, rounds(contenders, slice, rounds), counts(contenders));
      report.keep();
      time(report, product);
    } finally {
      contenders.forEach(Contender::close);
    }
    Path jar = Path.of(System.getProperty("bench.jar", "target/zhunying.jar"));
    try {
      report.processes(Processes.measure(server, jar, slice.multipliedBy(10)));
    } catch (Exception e) {
      report.failed("The packaged jar", e);
    }
    return report.finish();
  }

  private static void time(Report report, Product product) {
    try {
      report.time(ClockFold.measure(), ClockSweeps.measure(product));
    } catch (Exception e) {
      report.failed("Time", e);
    }
  }

  /** Until it gets no faster, so that none is measured better compiled than another. */
  private static void warm(List<Contender> contenders, Duration slice) throws Exception {
    for (Contender contender : contenders) {
      double best = 0;
      int sinceBest = 0;
      for (int i = 0; i < MOST_WARM_UPS && sinceBest < 3; i++) {
        double perSecond = Slice.of(contender, 4, slice).perSecond();
        sinceBest = perSecond > best * 1.03 ? 0 : sinceBest + 1;
        best = Math.max(best, perSecond);
      }
      System.out.printf("warmed up: %s, %.0f/s%n", contender.name(), best);
    }
  }

  /** By number of threads, then by contender in their order. */
  private static Map<Integer, List<Series>> rounds(
      List<Contender> contenders, Duration slice, int rounds) throws Exception {
    Map<Integer, List<Series>> all = new LinkedHashMap<>();
    for (int threads : THREADS) {
      all.put(threads, contenders.stream().map(c -> new Series()).toList());
    }
    for (int round = 0; round < rounds; round++) {
      for (int threads : THREADS) {
        for (int i = 0; i < contenders.size(); i++) {
          Contender contender = contenders.get((i + round) % contenders.size());
          Slice done = Slice.of(contender, threads, slice);
          all.get(threads).get((i + round) % contenders.size()).add(done);
        }
      }
      System.out.printf("round %d of %d%n", round + 1, rounds);
    }
    return all;
  }

  private static List<Counts> counts(List<Contender> contenders) throws Exception {
    List<Counts> all = new ArrayList<>();
    for (Contender contender : contenders) {
      all.add(Counts.of(contender));
    }
    return all;
  }

  private static double number(String property, double otherwise) {
    return Double.parseDouble(System.getProperty(property, String.valueOf(otherwise)));
  }
}
