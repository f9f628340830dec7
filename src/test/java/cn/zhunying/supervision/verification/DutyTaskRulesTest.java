package cn.zhunying.supervision.verification;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.application.Applications;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.annual.AnnualInspections;
import cn.zhunying.support.SampleCases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conclusion on a licence stands against what. */
class DutyTaskRulesTest {

  private static final String LICENCE = SampleCases.LICENCE.number();

  private final DutyTable duties = mock();
  private final Applications applications = mock();
  private final Checklists checklists = mock();
  private final FulfilmentReports fulfilment = mock();
  private final DutyTaskRules taskRules =
      new DutyTaskRules(
          duties,
          applications,
          mock(Terms.class),
          checklists,
          fulfilment,
          mock(AnnualInspections.class));

  @ParameterizedTest
  @CsvSource({
    "verifyCommitment, fulfilled, false, ",
    "verifyCommitment, fulfilled, true, checklist-says-broken",
    "verifyCommitment, unfulfilled, false, promise-still-running",
    "verifyCommitment, unfulfilled, true, promise-still-running",
    "verifyCommitment, false, true, ",
    "confirmRenewal, renew, false, licence-application-undecided",
    "confirmRenewal, refuse, false, ",
    "decideCancellation, cancel, false, licence-application-undecided",
    "decideCancellation, keep, false, ",
    "conductInspection, issue, true, ",
  })
  void aConclusionThatContradictsTheRecordIsRefused(
      String task, String outcome, boolean broken, String rule) {
    when(duties.require(1L)).thenReturn(SampleCases.DUTY);
    when(checklists.broken(any()))
        .thenReturn(
            broken
                ? Optional.of(
                    new Checklists.Line(
                        "C-fund",
                        "开办资金",
                        "第九条",
                        "",
                        "100 万元",
                        new Finding(false, "50 万元", "", "inspector", Instant.EPOCH)))
                : Optional.empty());
    when(fulfilment.stillPromised(LICENCE)).thenReturn(Optional.of(SampleCases.DUTY));
    when(applications.openOn(LICENCE)).thenReturn(Optional.of(SampleCases.APPLICATION));
    assertThat(
            rules(
                taskRules.problems(new TaskInHand(LICENCE, task, 1L, Map.of("outcome", outcome)))))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }
}
