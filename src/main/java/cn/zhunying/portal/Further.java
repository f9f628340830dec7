package cn.zhunying.portal;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that goes on after its last row, so that no page costs more than the first.
 *
 * @param begun whether these are not the first
 * @param next what names the last row; null when these are the last
 */
public record Further<T>(List<T> rows, boolean begun, @Nullable String next) {

  public static final int SIZE = 50;

  /** Rows to read: one more than fits tells whether there are others. */
  public static final int MOST = SIZE + 1;

  public static <T> Further<T> read(
      List<T> found, @Nullable String after, Function<T, String> name) {
    return found.size() < MOST
        ? new Further<>(found, after != null, null)
        : new Further<>(found.subList(0, SIZE), after != null, name.apply(found.get(SIZE - 1)));
  }
}
