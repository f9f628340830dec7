package cn.zhunying.doctor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What one look through the record has found: of each kind so many lines, and how many more there
 * are.
 */
public final class Examination {

  static final int LINES = 50;

  private final boolean all;
  private final Instant since;
  private final Consumer<String> progress;
  private final Map<String, List<Finding>> found = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * @param all everything from the beginning; else only what is younger than the last seal, where
   *     looking at one record costs more than a row
   * @param since when that was
   */
  Examination(boolean all, Instant since, Consumer<String> progress) {
    this.all = all;
    this.since = since;
    this.progress = progress;
  }

  public boolean all() {
    return all;
  }

  public Instant since() {
    return all ? Instant.EPOCH : since;
  }

  public void progress(String line) {
    progress.accept(line);
  }

  /** Kind is what findings have in common: the invariant, not the record. */
  public synchronized void found(String kind, String record, String what, String remedy) {
    counts.merge(kind, 1, Integer::sum);
    List<Finding> lines = found.computeIfAbsent(kind, k -> new ArrayList<>());
    if (lines.size() < LINES) {
      lines.add(new Finding(record, what, remedy));
    }
  }

  /** All kinds in the order they were met; one more line where there are more than are told. */
  List<Finding> findings() {
    List<Finding> lines = new ArrayList<>();
    found.forEach(
        (kind, some) -> {
          lines.addAll(some);
          int more = requireNonNull(counts.get(kind)) - some.size();
          if (more > 0) {
            lines.add(new Finding(kind, "同类偏差另有 %d 处".formatted(more), some.get(0).remedy()));
          }
        });
    return lines;
  }
}
