package cn.zhunying.calendar;

import cn.zhunying.code.Coded;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a published year is replaced: an official arrangement that changed it, or a slip of whoever
 * entered it.
 *
 * @param because the notice that amends, with its number; for a correction what was wrong
 * @param decided {@code kept} when matters decided over the changed days are known of and stay as
 *     they were counted; null else
 */
public record YearReplacement(
    @NotNull(message = "须写 amendment（官方调整）或 correction（更正录入）") Kind kind,
    @NotNull(message = "官方调整须写明调整通知及文号，更正须写明错在何处")
        @Size(min = 4, max = 500, message = "官方调整须写明调整通知及文号，更正须写明错在何处，4 到 500 字")
        String because,
    @Nullable Decided decided) {

  public enum Kind implements Coded {
    AMENDMENT,
    CORRECTION;
  }

  public enum Decided implements Coded {
    KEPT
  }

  boolean keepsDecided() {
    return decided == Decided.KEPT;
  }
}
