package cn.zhunying.catalogue.terms;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.law.Citation;
import cn.zhunying.law.OutsideNorm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period. Either the law sets it ({@code clause}) or the bureau does ({@code source}, marked);
 * without {@code n} it is open and nothing is computed from it.
 */
public record Limit(
    @Positive @Nullable Integer n,
    TimeLimit.@Nullable Unit unit,
    @Nullable String text,
    @Citation @Nullable String clause,
    @Nullable String source,
    @Nullable String gap) {

  @AssertTrue(message = "期限须写 clause（法定）或 source（参数，说明来源）其中之一")
  boolean isSourced() {
    return (clause == null) != (source == null);
  }

  @AssertTrue(message = "期限的 n 与 unit 要么都写、要么都不写")
  boolean isWhole() {
    return (n == null) == (unit == null);
  }

  /** As people read it: the clause, or the norm outside the compilation; empty without one. */
  public String ground() {
    return clause != null ? clause : OutsideNorm.of(requireNonNull(source));
  }

  public TimeLimit timeLimit() {
    return new TimeLimit(requireNonNull(n), requireNonNull(unit));
  }

  /** The last day in time when the period begins with an event on that day. */
  public LocalDate deadline(LocalDate from, WorkCalendar calendar) {
    return timeLimit().deadline(from, calendar);
  }

  public String inWords() {
    return n == null ? "未规定" : n + " " + requireNonNull(unit).inWords();
  }
}
