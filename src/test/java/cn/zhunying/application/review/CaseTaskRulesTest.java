package cn.zhunying.application.review;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answer to which task needs what. */
class CaseTaskRulesTest {

  private static final String CASE = "SQ1";

  private final Defects defects = mock();
  private final Assessments assessments = mock();
  private final Extensions extensions = mock();
  private final HardConditions conditions = mock();
  private final CaseTaskRules taskRules =
      new CaseTaskRules(
          defects,
          assessments,
          extensions,
          mock(Cases.class, RETURNS_DEEP_STUBS),
          conditions,
          mock(CommonRules.class, RETURNS_DEEP_STUBS));

  @BeforeEach
  void nothingStandsAgainstIt() {
    when(defects.draft(CASE)).thenReturn(List.of());
    when(assessments.met(CASE)).thenReturn(Optional.empty());
    when(extensions.impossible(CASE)).thenReturn(Optional.empty());
    when(conditions.refuse(any(), any())).thenReturn(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "acceptApplication, accept, , ",
    "acceptApplication, correct, , correction-without-defect",
    "acceptApplication, correct, '  ', correction-without-defect",
    "acceptApplication, correct, 缺少章程, ",
    "acceptApplication, correct, 请交一份纸质章程, paper-demanded",
    "acceptApplication, reject, , rejection-reason-missing",
    "acceptApplication, reject, 不属于本机关职权, ",
    "reviewApplication, recommend-grant, , ",
    "reviewApplication, recommend-deny, , ",
    "reviewApplication, extend, , ",
    "decideOnTheSpot, deny, , denial-reason-missing",
    "decideOnTheSpot, deny, 不符合条件, ",
    "decideOnTheSpot, grant, , ",
    "decideApplication, grant, , ",
    "decideApplication, deny, , ",
    "decideApplication, return, , ",
  })
  void anAnswerNeedsItsReason(String task, String outcome, String reason, String rule) {
    assertThat(refused(task, outcome, reason)).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void whatWasToldOnceIsNotAskedForAgainInWords() {
    when(defects.isAskedBefore(CASE)).thenReturn(true);
    assertThat(refused("acceptApplication", "correct", "缺少章程"))
        .containsExactly("correction-again-as-text");
  }

  @ParameterizedTest
  @CsvSource({"reviewApplication, recommend-grant", "decideApplication, grant"})
  void whatExpertsFoundNotMetIsNotGranted(String task, String outcome) {
    when(assessments.met(CASE)).thenReturn(Optional.of(false));
    assertThat(refused(task, outcome, "符合条件")).containsExactly("assessment-not-met");
  }

  @ParameterizedTest
  @CsvSource({"decideApplication, grant", "decideOnTheSpot, grant"})
  void aHardConditionThatFailsStandsAgainstAGrantWhateverIsWritten(String task, String outcome) {
    when(conditions.refuse(any(), any()))
        .thenReturn(Optional.of(Refusal.form("condition-not-met", "outcome")));
    assertThat(refused(task, outcome, "符合条件")).containsExactly("condition-not-met");
  }

  @Test
  void aPeriodIsExtendedOnce() {
    when(extensions.impossible(CASE))
        .thenReturn(Optional.of(Refusal.form("period-extended-once", "outcome")));
    assertThat(refused("reviewApplication", "extend", "需要实地核实"))
        .containsExactly("period-extended-once");
  }

  private List<String> refused(String task, String outcome, String reason) {
    Map<String, Object> values = new HashMap<>();
    values.put("outcome", outcome);
    if (reason != null) {
      values.put("reason", reason);
    }
    return rules(taskRules.problems(new TaskInHand(CASE, task, null, values)));
  }
}
