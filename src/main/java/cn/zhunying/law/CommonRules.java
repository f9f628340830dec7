package cn.zhunying.law;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.util.ReflectionUtils;

/** The rules all items share, shape of {@code processes/rules.yaml}. */
public record CommonRules(
    @NotNull @Valid Rule correctedOnTheSpot,
    @NotNull @Valid Rule toldOnce,
    @NotNull @Valid Rule correctionConsequence,
    @NotNull @Valid Rule notCorrected,
    @NotNull @Valid Rule notSigned,
    @NotNull @Valid Rule notCompleted,
    @NotNull @Valid Rule filed,
    @NotNull @Valid Rule withdrawn,
    @NotNull @Valid Rule licenceEnded,
    @NotNull @Valid Rule signed,
    @NotNull @Valid Rule oneLicence,
    @NotNull @Valid Rule notTransferable,
    @NotNull @Valid Rule falseCommitmentBars,
    @NotNull @Valid Rule seriousDishonestyBars,
    @NotNull @Valid Rule adverseRecordBars,
    @NotNull @Valid Rule creditRepaired,
    @NotNull @Valid Rule falsePromiseReported,
    @NotNull @Valid Rule whoLicensesSupervises,
    @NotNull @Valid Rule recusal,
    @NotNull @Valid Rule noPaper,
    @NotNull @Valid Rule automatedDecision,
    @NotNull @Valid Rule personalDataCorrected,
    @NotNull @Valid Rule privacyRefused) {

  /** By its name in the file. */
  public Optional<Rule> find(String name) {
    return Arrays.stream(getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .map(component -> (Rule) ReflectionUtils.invokeMethod(component.getAccessor(), this));
  }

  /**
   * @param text as notices, papers and the record say it
   * @param source where a rule without a clause comes from
   */
  public record Rule(@NotBlank String text, @Citation String clause, String source, String gap) {

    /** As people read it: the clause, or the norm outside the compilation; empty without one. */
    public String ground() {
      return clause == null ? OutsideNorm.of(source) : clause;
    }

    @AssertTrue(message = "没有引用的规则须写 source，说明出处")
    boolean isGrounded() {
      return clause != null || source != null && !source.isBlank();
    }
  }
}
