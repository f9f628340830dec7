package cn.zhunying.credit.rule;

import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of the points table.
 *
 * @param id {@code A<article>-<item>}, e.g. A13-1 = 第十三条（一）
 * @param points always positive; {@link #effect} gives them their sign
 * @param escalates rules whose persistence after urging this one punishes
 * @param related the rule that time turns into this one
 * @param earlier points before the law was changed, oldest first; empty while it never was
 * @param trigger the fact other data could report; people enter it for now
 */
public record CreditRule(
    @NotBlank @Pattern(regexp = "A\\d+-\\d+[a-z]?") String id,
    @NotBlank String subject,
    @Positive int points,
    @Pattern(regexp = "escalation") String kind,
    List<String> escalates,
    String related,
    List<@Valid Earlier> earlier,
    List<String> tags,
    @NotBlank String text,
    String trigger,
    String note,
    @NotBlank @Citation String clause) {

  public CreditRule {
    escalates = escalates == null ? List.of() : List.copyOf(escalates);
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /** The article the rule stands in, e.g. A13. */
  String article() {
    return id.substring(0, id.indexOf('-'));
  }

  /** 第二十二条 adds; 第十三条 to 第二十条 deduct. */
  public boolean adds() {
    return article().equals("A22");
  }

  /** What it does to a score: negative for a deduction. */
  public int effect() {
    return adds() ? points : -points;
  }

  /** Of the law when it happened and the law of now, the milder (行政处罚法 第三十七条). */
  public int effectOf(LocalDate occurredOn) {
    return earlier.stream()
        .filter(e -> !occurredOn.isAfter(e.until()))
        .findFirst()
        .map(e -> adds() ? Math.max(points, e.points()) : -Math.min(points, e.points()))
        .orElseGet(this::effect);
  }

  /**
   * @param until last day it was so
   */
  public record Earlier(
      @NotNull LocalDate until, @PositiveOrZero int points, @NotBlank @Citation String clause) {}

  boolean isForAny() {
    return subject.equals("any");
  }

  public boolean appliesTo(List<String> subjectTypes) {
    return isForAny() || subjectTypes.contains(subject);
  }
}
