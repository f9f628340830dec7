package cn.zhunying.decision;

import cn.zhunying.law.Citation;
import cn.zhunying.law.OutsideNorm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Shape of {@code processes/notices/decision.yaml}: what a decision to grant says was found. */
public record DecisionTexts(
    @NotNull @Valid ByProcedure finding,
    @NotNull @Valid ByProcedure basis,
    @NotNull @Valid Conditions conditions) {

  /** A promise is not an examination, and must not be called one. */
  public record ByProcedure(@NotNull @Valid Sentence commitment, @NotNull @Valid Sentence general) {

    public Sentence of(boolean byCommitment) {
      return byCommitment ? commitment : general;
    }
  }

  public record Sentence(@NotBlank String text, @Citation String clause, String source) {

    /** As papers print it; empty when there is nothing to cite. */
    public String ground() {
      return clause == null ? OutsideNorm.of(source) : clause;
    }

    @AssertTrue(message = "须写 clause 或者 source 其中之一")
    boolean isSourced() {
      return (clause == null) != (source == null);
    }
  }

  /**
   * What stands before a condition.
   *
   * @param later says {@code {until}}, the last day by which it is promised
   */
  record Conditions(
      @NotBlank String met,
      @NotBlank String judged,
      @NotBlank String relaxed,
      @NotBlank String unmet,
      @NotBlank String promised,
      @NotBlank String later) {

    @AssertTrue(message = "later 须含 {until}")
    boolean isDated() {
      return later.contains("{until}");
    }
  }
}
