package cn.zhunying.documents;

import cn.zhunying.law.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One numbered point of a document: a reason, a condition, a thing to correct.
 *
 * @param remedy what to do about it; null when nothing
 * @param clause the citation behind it; null when none
 */
public record Point(String text, @Nullable String remedy, @Nullable String clause) {

  public Point {
    Objects.requireNonNull(text);
    clause = clause == null || clause.isBlank() ? null : clause;
  }

  public static Point of(String text) {
    return new Point(text, null, null);
  }

  public static Point of(String text, @Nullable String clause) {
    return new Point(text, null, clause);
  }

  public static Point of(Refusal refusal) {
    return new Point(refusal.reason(), refusal.remedy(), refusal.clause());
  }
}
