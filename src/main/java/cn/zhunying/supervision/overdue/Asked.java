package cn.zhunying.supervision.overdue;

import cn.zhunying.search.Wanted;
import cn.zhunying.supervision.Duty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the duties an account sees are asked for.
 *
 * @param kind null for all
 * @param assignee account that holds them; {@link #NOBODY} for those nobody holds, null for all
 * @param wanted what their holder or number is looked for by; null for all
 */
public record Asked(
    OverdueBoard.Filter filter,
    @Nullable String kind,
    @Nullable String assignee,
    @Nullable Wanted wanted) {

  public static final String NOBODY = "-";

  public Asked(OverdueBoard.Filter filter, @Nullable String kind) {
    this(filter, kind, null, null);
  }

  public Asked {
    kind = given(kind);
    assignee = given(assignee);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** Keys may lead to more than was meant. */
  List<Duty> meant(List<Duty> found) {
    return wanted == null
        ? found
        : found.stream().filter(d -> wanted.matches(d.holder(), d.licence())).toList();
  }
}
