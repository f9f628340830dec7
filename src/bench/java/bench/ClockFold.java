package bench;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.law.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What it costs to fold a clock of 50 entries, and to build it from its rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClockFold {

  private static final int ENTRIES = 50;
  private static final TimeLimit LIMIT = TimeLimit.workingDays(60);

  private final Calendars calendars = new Calendars();
  private final StatutoryClock clock = clock();
  private final LocalDate last = clock.ledger().get(ENTRIES - 1).at();

  @Benchmark
  public int remaining() {
    return clock.remaining(last);
  }

  @Benchmark
  public LocalDate deadline() {
    return clock.deadline(last).date();
  }

  @Benchmark
  public StatutoryClock replay() {
    return StatutoryClock.replay(clock.type(), LIMIT, clock.ledger(), calendars.current());
  }

  /** Started, extended, then stopped and restarted every second day. */
  private StatutoryClock clock() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    StatutoryClock made =
        StatutoryClock.start(StatutoryClock.Type.LEGAL, LIMIT, day, "条", "甲", calendars.current());
    made = changed(made.extend(day, TimeLimit.workingDays(10), "条", "因", "甲"));
    while (made.ledger().size() < ENTRIES) {
      day = day.plusDays(1);
      made = changed(made.stop(day, "条", "因", "甲"));
      day = day.plusDays(1);
      made = changed(made.restart(day, "条", "因", "甲"));
    }
    return made;
  }

  private static StatutoryClock changed(Outcome<StatutoryClock.Changed> change) {
    return ((Outcome.Done<StatutoryClock.Changed>) change).value().clock();
  }

  /** Microseconds by benchmark. */
  static Map<String, Double> measure() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ClockFold.class.getName())
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.milliseconds(300))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.milliseconds(300))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, Double> micros = new TreeMap<>();
    for (RunResult result : results) {
      micros.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore() / 1e3);
    }
    return micros;
  }
}
