package cn.zhunying.sweep;

import cn.zhunying.engine.OneCommand;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Deals with the records a sweep has found: all in one transaction while all goes well, else one by
 * one, each in a transaction of its own, so that a broken row stops no other. What failed is kept,
 * shown, and tried again after a rest; until then it takes nobody's place in a batch.
 */
@Service
public class EachApart {

  public static final String LAPSE = "lapse";
  public static final String CLOCK_RECOUNT = "clock-recount";
  public static final String CLOCK_WARN = "clock-warn";
  public static final String CLOCK_OVERDUE = "clock-overdue";
  public static final String DUTY_OPEN = "duty-open";
  public static final String DUTY_WARN = "duty-warn";
  public static final String DUTY_RECOUNT = "duty-recount";
  public static final String TERM_LOOK = "term-look";
  public static final String TERM_END = "term-end";
  public static final String RETENTION = "retention";
  public static final String CREDIT_CLOSE = "credit-close";
  public static final String CREDIT_PUBLISH = "credit-publish";
  public static final String URGING_FAILED = "urging-failed";

  private static final Logger LOG = LoggerFactory.getLogger(EachApart.class);
  private static final Duration REST = Duration.ofHours(1);

  private final SweepFailureTable failures;
  private final OneCommand engine;
  private final Clock clock;

  EachApart(SweepFailureTable failures, OneCommand engine, Clock clock) {
    this.failures = failures;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * @param found ids of the records, not locked
   * @param work deals with some of them in a transaction of its own: reads and locks them anew, as
   *     another node may have been faster
   */
  public <T> void run(String sweep, List<T> found, Consumer<List<T>> work) {
    if (found.isEmpty()) {
      return;
    }
    try {
      engine.apart(() -> work.accept(found));
      if (failures.any(sweep)) {
        engine.apart(() -> failures.done(sweep, names(found)));
      }
    } catch (RuntimeException e) {
      LOG.info("{}: {} records one by one, as together they failed", sweep, found.size());
      found.forEach(one -> single(sweep, one, work));
    }
  }

  private <T> void single(String sweep, T record, Consumer<List<T>> work) {
    try {
      engine.apart(
          () -> {
            work.accept(List.of(record));
            failures.done(sweep, names(List.of(record)));
          });
    } catch (RuntimeException e) {
      failed(sweep, record, e);
    }
  }

  /**
   * Records that can be refused: each in a transaction of its own. A refusal is a value, kept and
   * shown as what fails is.
   *
   * @param work deals with one: reads and locks it anew
   */
  public <T> void each(String sweep, List<T> found, Function<T, Outcome<?>> work) {
    found.forEach(one -> singly(sweep, one, work));
  }

  private <T> void singly(String sweep, T record, Function<T, Outcome<?>> work) {
    try {
      engine.apart(() -> keep(sweep, record.toString(), work.apply(record).refusals()));
    } catch (RuntimeException e) {
      failed(sweep, record, e);
    }
  }

  private void keep(String sweep, String record, List<Refusal> against) {
    if (against.isEmpty()) {
      failures.done(sweep, List.of(record));
      return;
    }
    String reasons = against.stream().map(Refusal::reason).collect(Collectors.joining("；"));
    LOG.info("{}: {} refused, {}", sweep, record, reasons);
    failures.failed(sweep, record, reasons, clock.instant(), REST);
  }

  private void failed(String sweep, Object record, RuntimeException e) {
    LOG.warn("{}: {} failed", sweep, record, e);
    engine.apart(() -> failures.failed(sweep, record.toString(), cause(e), clock.instant(), REST));
  }

  /** Those that failed and have rested. */
  public List<String> again(String sweep) {
    return failures.rested(sweep, clock.instant());
  }

  /** Without those that have failed a short while ago. */
  public <T> List<T> ready(String sweep, int most, Function<Integer, List<T>> found) {
    List<String> resting = failures.resting(sweep, clock.instant());
    return found.apply(most + resting.size()).stream()
        .filter(record -> !resting.contains(record.toString()))
        .limit(most)
        .toList();
  }

  public List<SweepFailure> failures(int most) {
    return failures.latest(most);
  }

  public List<SweepFailure> failures(String sweep) {
    return failures.of(sweep);
  }

  public int failed() {
    return failures.count();
  }

  private static <T> List<String> names(List<T> records) {
    return records.stream().map(Object::toString).toList();
  }

  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + "：" + root.getMessage();
  }
}
