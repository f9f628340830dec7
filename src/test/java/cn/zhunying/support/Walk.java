package cn.zhunying.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/**
 * One case from its beginning to its end. At each fork it goes the way that was asked for, then the
 * usual one: the first. Walks of one beginning go every way of every fork they meet once;
 * beginnings that share what they know go a way of a shared element once for all, unless it ends in
 * what is the beginning's own.
 */
public abstract class Walk {

  /** Where somebody has to do something, and what may be done. */
  public record Fork(String at, List<String> ways) {}

  private static final int TOO_LONG = 80;

  private final List<Fork> forks = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();

  /** Where the case stands; empty at its end. */
  protected abstract Optional<Fork> fork();

  protected abstract void go(Fork fork, String way);

  /** What must hold at the end. */
  protected abstract void arrived();

  /** Whether the end is the beginning's own, such as a grant: what it brings differs by item. */
  protected abstract boolean endsOnItsOwn();

  void walk(List<String> asked) {
    for (Optional<Fork> fork = fork(); fork.isPresent(); fork = fork()) {
      List<String> ways = fork.get().ways();
      String way = taken.size() < asked.size() ? asked.get(taken.size()) : ways.get(0);
      assertThat(ways).as("%s after %s", fork.get().at(), taken).contains(way);
      assertThat(taken).as("goes in circles").hasSizeLessThan(TOO_LONG);
      forks.add(fork.get());
      taken.add(way);
      go(fork.get(), way);
    }
    arrived();
  }

  /** A test for each way, found while walking; lazily, as each walk brings further ones. */
  public static Stream<DynamicTest> everyWay(Supplier<Walk> beginning, Set<String> shared) {
    Deque<List<String>> open = new ArrayDeque<>(List.of(List.<String>of()));
    Set<String> known = new HashSet<>(shared);
    Iterator<DynamicTest> tests =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return !open.isEmpty();
          }

          @Override
          public DynamicTest next() {
            List<String> asked = open.poll();
            return DynamicTest.dynamicTest(
                asked.isEmpty() ? "as usual" : String.join(" → ", asked),
                () -> {
                  Walk walk = beginning.get();
                  walk.walk(asked);
                  open.addAll(walk.further(known));
                  walk.last(asked).ifPresent(shared::add);
                });
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(tests, Spliterator.ORDERED), false);
  }

  /** What was asked for last, unless it led at once to an end of the beginning's own. */
  private Optional<String> last(List<String> asked) {
    int i = asked.size() - 1;
    boolean atOnce = i == taken.size() - 1;
    return asked.isEmpty() || atOnce && endsOnItsOwn() ? Optional.empty() : Optional.of(gone(i));
  }

  private String gone(int i) {
    return forks.get(i).at() + "=" + taken.get(i);
  }

  /** The way to each way that no walk has gone yet. */
  private List<List<String>> further(Set<String> known) {
    for (int i = 0; i < taken.size(); i++) {
      known.add(gone(i));
    }
    List<List<String>> further = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      for (String way : forks.get(i).ways()) {
        if (known.add(forks.get(i).at() + "=" + way)) {
          List<String> asked = new ArrayList<>(taken.subList(0, i));
          asked.add(way);
          further.add(asked);
        }
      }
    }
    return further;
  }
}
