package cn.zhunying.credit.rule;

import static java.util.Objects.requireNonNull;

import cn.zhunying.credit.ledger.CreditScore;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of {@code processes/credit/credit-rules.yaml}: 渝人社发〔2021〕58号 as data. */
public record RuleBook(
    @NotBlank String title,
    @NotBlank @Citation String clause,
    @NotEmpty Map<@NotBlank String, @NotNull @Valid Cited> subjects,
    @NotNull @Valid InForce inForce,
    @NotNull @Valid Cycle cycle,
    @NotNull @Valid Base base,
    @NotNull @Valid Floor floor,
    @NotNull @Valid Late late,
    @NotNull @Valid Cited closing,
    @NotNull @Valid Cited corrected,
    @NotNull @Valid Urge urge,
    @NotNull @Valid Days told,
    @NotNull @Valid Days notice,
    @NotNull @Valid Month month,
    @NotNull @Valid Days publicity,
    @NotNull @Valid ObjectionTerms objection,
    @NotNull @Valid SheetTerms sheet,
    @NotNull @Valid HighestOnly highestOnly,
    @NotNull @Valid Cited separate,
    @NotNull @Valid Cited recorded,
    @NotEmpty Map<String, @Positive Integer> counts,
    @NotEmpty List<@Valid CreditRule> deductions,
    @NotEmpty List<@Valid CreditRule> additions,
    @NotEmpty List<@Valid Escalation> escalations,
    @NotEmpty List<@Valid RuleEntry> entries,
    @NotNull @Valid Lists lists) {

  /** What a kind of institution is called. */
  public String subjectName(String subjectType) {
    return requireNonNull(subjects.get(subjectType), subjectType).text();
  }

  public record Cited(@NotBlank String text, @NotBlank @Citation String clause) {}

  public record InForce(
      @NotNull LocalDate from, @NotBlank String text, @NotBlank @Citation String clause) {}

  /**
   * What is found after the cycle it happened in was closed.
   *
   * @param counts {@code discovered}: in the cycle that runs; {@code occurred}: in the closed one
   */
  public record Late(
      @NotNull @Pattern(regexp = "discovered|occurred") String counts,
      @NotBlank String text,
      @NotBlank @Citation String clause,
      @NotBlank String source) {}

  record Cycle(
      @NotNull @Pattern(regexp = "01-01", message = "管理周期按自然年计算，start 只能是 01-01") String start,
      int months,
      @NotBlank @Citation String clause) {}

  public record Base(@NotNull @Valid Full full, @NotNull @Valid FirstYear firstYear) {

    /** 第九条 for who was licensed before the cycle, 第十条 for who is licensed in it. */
    public CreditScore.Base of(LocalDate since, int cycle) {
      if (since.getYear() > cycle) {
        throw new IllegalArgumentException(
            "no cycle %d for a subject since %s".formatted(cycle, since));
      }
      if (since.getYear() < cycle) {
        return new CreditScore.Base(full.points(), full.clause());
      }
      int monthsLeft = 13 - since.getMonthValue();
      int points = Math.max(firstYear.min(), monthsLeft * firstYear.perMonth());
      return new CreditScore.Base(points, firstYear.clause());
    }
  }

  record Full(@Positive int points, @NotBlank String text, @NotBlank @Citation String clause) {}

  public record FirstYear(
      @Positive int perMonth,
      @Positive int min,
      @NotBlank String text,
      @NotBlank @Citation String clause) {}

  public record Floor(
      @PositiveOrZero int min, @NotBlank String text, @NotBlank @Citation String clause) {}

  /**
   * How long an urged subject has when the officer names no day; the law gives no number.
   *
   * @param failed what is proposed when it has run out
   */
  public record Urge(
      @Positive int days,
      @NotBlank String text,
      @NotBlank String failed,
      @NotBlank String source,
      @NotBlank String gap) {}

  /** Last month is settled by this day of the month. */
  public record Month(
      @Positive int day, @NotBlank String text, @NotBlank @Citation String clause) {}

  /**
   * So many working days.
   *
   * @param source where the law gives no number
   */
  public record Days(
      @Positive int days,
      @NotBlank String text,
      @Nullable String source,
      @Nullable String gap,
      @NotBlank @Citation String clause) {}

  /** 异议、复核和修复 (重庆市社会信用条例 第四十条至第四十五条). */
  public record ObjectionTerms(
      @NotNull @Valid Days mark,
      @NotNull @Valid Days verify,
      @NotNull @Valid Days transfer,
      @NotNull @Valid Days provider,
      @NotNull @Valid Days answer,
      @NotNull @Valid Days review,
      @NotNull @Valid Cited again,
      @NotNull @Valid Days repair) {}

  /** What the columns of an imported sheet are called. */
  public record SheetTerms(
      @NotBlank String uscc,
      @NotBlank String incident,
      @NotBlank String rules,
      @NotBlank String occurredOn,
      @NotBlank String document,
      @NotBlank String reason) {

    public List<String> required() {
      return List.of(uscc, incident, rules, occurredOn, document, reason);
    }

    /** The column of a field; empty for none. */
    public String column(@Nullable String field) {
      return switch (field == null ? "" : field) {
        case "uscc" -> uscc;
        case "incident" -> incident;
        case "rules" -> rules;
        case "occurredOn" -> occurredOn;
        case "document" -> document;
        case "reason" -> reason;
        default -> "";
      };
    }
  }

  record HighestOnly(@NotNull @Valid Cited deductions, @NotNull @Valid Cited additions) {}

  /**
   * How a lesser rule becomes a graver one: by not mending it after urging, or by time.
   *
   * @param orElse what else meets the graver rule without any urging; null for nothing
   */
  public record Escalation(
      @NotEmpty List<String> from,
      @NotBlank String to,
      @NotNull @Pattern(regexp = "urged|time") String kind,
      @NotBlank String when,
      @Nullable String orElse,
      List<String> notCovered,
      @NotBlank @Citation String clause) {}

  public record Lists(
      @NotNull @Valid ListTerms red,
      @NotNull @Valid ListTerms blue,
      @NotNull @Valid ListTerms black,
      @NotNull @Valid Cited lost,
      @NotBlank String publicityNote) {}

  /**
   * @param to null where there is no upper bound
   * @param measures what follows from being on it; restrictions are for people to decide
   */
  public record ListTerms(
      @PositiveOrZero int from,
      @Nullable Integer to,
      @NotBlank String text,
      @NotBlank @Citation String clause,
      List<@Valid Cited> measures) {

    public ListTerms {
      measures = measures == null ? List.of() : List.copyOf(measures);
    }

    public boolean holds(int score) {
      return score >= from && (to == null || score <= to);
    }
  }
}
