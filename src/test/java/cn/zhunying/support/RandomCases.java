package cn.zhunying.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A law tried on random cases, other ones in every run, up to the first that breaks it. Its message
 * names the seed; {@code -Dcases.seed=<seed>} tries that case alone.
 */
public final class RandomCases {

  private static final String SEED = "cases.seed";

  private RandomCases() {}

  public static Stream<DynamicTest> of(int cases, Consumer<Draw> law) {
    Long given = Long.getLong(SEED);
    return from(given == null ? new SplittableRandom().longs(cases) : LongStream.of(given), law);
  }

  static Stream<DynamicTest> from(LongStream seeds, Consumer<Draw> law) {
    AtomicBoolean broken = new AtomicBoolean();
    return seeds
        .takeWhile(seed -> !broken.get())
        .mapToObj(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      try {
                        law.accept(new Draw(new SplittableRandom(seed)));
                      } catch (AssertionError | RuntimeException e) {
                        broken.set(true);
                        throw new AssertionError(
                            "-D%s=%d repeats it: %s".formatted(SEED, seed, e.getMessage()), e);
                      }
                    }));
  }

  /** The values of one case. */
  public static final class Draw {

    private final RandomGenerator random;

    private Draw(RandomGenerator random) {
      this.random = random;
    }

    /** Both bounds included, and each drawn once in twenty at least: faults gather there. */
    public int between(int min, int max) {
      return switch (random.nextInt(20)) {
        case 0 -> min;
        case 1 -> max;
        default -> random.nextInt(min, max + 1);
      };
    }

    public <T> T oneOf(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    /** Of any length between the two, both included. */
    public <T> List<T> list(int min, int max, Supplier<T> element) {
      return Stream.generate(element).limit(between(min, max)).toList();
    }

    public <T> List<T> shuffled(List<T> values) {
      List<T> shuffled = new ArrayList<>(values);
      Collections.shuffle(shuffled, new Random(random.nextLong()));
      return shuffled;
    }
  }
}
