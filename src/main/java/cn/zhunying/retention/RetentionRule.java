package cn.zhunying.retention;

import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * How long something is kept.
 *
 * @param what the kind, as the product knows it
 * @param name as people call it
 * @param since the day the period begins with, in words
 * @param clause why it is kept no longer, or that long
 * @param source who set the period where the clause gives none; null where it does
 */
public record RetentionRule(
    @NotNull RetentionKind what,
    @NotBlank String name,
    @NotNull @Valid Period keep,
    @NotBlank String since,
    @NotBlank String text,
    @NotBlank @Citation String clause,
    @Pattern(regexp = "outside-compilation.*") String source,
    @Pattern(regexp = "G-\\d+[a-z]?") String gap) {

  /** A period of days, months or years. */
  public record Period(
      @NotNull @Positive Integer n, @NotBlank @Pattern(regexp = "day|month|year") String unit) {

    LocalDate before(LocalDate day) {
      return switch (unit) {
        case "day" -> day.minusDays(n);
        case "month" -> day.minusMonths(n);
        default -> day.minusYears(n);
      };
    }
  }
}
