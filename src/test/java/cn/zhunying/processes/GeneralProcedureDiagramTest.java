package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.clock.CaseClock;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.clock.ClockHistory;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.notification.Messages;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 一般程序, one test per outcome; {@code correction} is its called process. */
@ZhunyingTest
class GeneralProcedureDiagramTest {

  @Autowired private Office office;
  @Autowired private Documents documents;
  @Autowired private CaseClocks clocks;
  @Autowired private Corrections corrections;
  @Autowired private Calendars calendars;
  @Autowired private Api api;
  @Autowired private Messages messages;
  @Autowired private Clock clock;

  @Test
  void acceptanceStartsTheLegalAndThePromisedClock() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate received = office.application(number).receivedOn();
    assertThat(clocks.of(number))
        .filteredOn(c -> c.purpose() == ClockPurpose.DECISION)
        .extracting(CaseClock::type)
        .containsExactly(StatutoryClock.Type.LEGAL, StatutoryClock.Type.PROMISED);
    assertThat(clocks.legal(number, ClockPurpose.DECISION))
        .isEqualTo(TimeLimit.workingDays(20).deadline(received, calendars.current()));
    assertThat(office.task(number, "reviewApplication").getDueDate()).isNotNull();
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.ACCEPTANCE_NOTICE);
  }

  @Test
  void deemsAcceptedAsOfReceiptWhenNoNoticeIsGivenInFiveWorkingDays() {
    String number = office.applied("general");
    LocalDate received = office.application(number).receivedOn();
    office.advance("P16D");
    assertThat(office.acts(number)).contains("application-deemed-accepted");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    assertThat(clocks.started(number, ClockPurpose.DECISION)).isEqualTo(received);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.ACCEPTANCE_NOTICE);
  }

  @Test
  void oneNoticeListsEverythingAndTheAnswerIsReceivedAnew() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "correct", "缺少章程\n缺少经营场所使用证明");
    assertThat(office.application(number).status())
        .isEqualTo(ApplicationStatus.CORRECTION_REQUESTED);
    assertThat(corrections.latest(number).orElseThrow().defects()).contains("章程").contains("经营场所");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.CORRECTION_NOTICE);
    office.upload(number, "N2");
    office.upload(number, "N3");
    office.advance("P3D");
    assertThat(office.correct(number)).isTrue();
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
    assertThat(clocks.started(number, ClockPurpose.ACCEPTANCE))
        .isEqualTo(office.application(number).receivedOn());
    office.complete("window", number, "acceptApplication", "accept");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void anAnswerThatNeverComesEndsTheCase() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "correct", "缺少章程");
    office.advance("P31D");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.LAPSED);
    assertThat(office.correct(number)).isFalse();
    assertThat(corrections.latest(number).orElseThrow().answeredAt()).isNull();
    assertThat(office.running("hr-service-permit", number)).isZero();
  }

  @Test
  void anExtensionNeedsTheApproverAndMovesTheLegalDeadlineByTenWorkingDays() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "情况复杂，同意延长");
    assertThat(clocks.legal(number, ClockPurpose.DECISION))
        .isEqualTo(TimeLimit.workingDays(10).deadline(before, calendars.current()));
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.EXTENSION_NOTICE);
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void aSecondExtensionIsRefusedAndTheCaseGoesOn() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    for (int i = 0; i < 2; i++) {
      office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
      office.complete("approver", number, "approveExtension", "approve", "同意");
    }
    assertThat(office.acts(number))
        .containsOnlyOnce("period-extended")
        .contains("extension-refused");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void anExtensionTheApproverDoesNotWantChangesNothing() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "refuse", "无须延长");
    assertThat(clocks.legal(number, ClockPurpose.DECISION)).isEqualTo(before);
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void theApproverMaySendTheCaseBackToReview() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "return", "请补充审查意见");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    assertThat(office.acts(number)).contains("returned-to-review");
  }

  @Test
  void aReviewPastItsDeadlineIsRecordedAndCanStillBeFinished() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P60D");
    assertThat(office.acts(number)).contains("review-overdue");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.GRANTED);
    assertThat(office.running("general-procedure", number)).isZero();
  }

  @Test
  void aSpecialProcedureStopsTheClockAndWhatWasLeftRunsOnAfterIt() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P7D");
    int left = remaining(number);
    assertThat(suspended(number, "hearing").status()).isEqualTo(204);
    assertThat(office.openTasks(number)).containsExactly("conductSpecialProcedure");
    assertThat(office.task(number, "conductSpecialProcedure").getDueDate()).isNotNull();
    office.advance("P60D");
    assertThat(office.acts(number))
        .doesNotContain("review-overdue")
        .contains("clock-stopped", "special-procedure-overdue");
    assertThat(remaining(number)).isEqualTo(left);
    office.complete("reviewer", number, "conductSpecialProcedure", "resume", "听证已举行");
    LocalDate today = LocalDate.now(clock);
    assertThat(clocks.legal(number, ClockPurpose.DECISION))
        .isEqualTo(calendars.current().plusWorkingDays(today, left));
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    office.advance("P60D");
    assertThat(office.acts(number)).contains("clock-restarted", "review-overdue");
  }

  @Test
  void theClockRestartsByTheClauseOfTheProcedureThatStoppedIt() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    assertThat(suspended(number, "hearing").status()).isEqualTo(204);
    office.complete("reviewer", number, "conductSpecialProcedure", "resume", "听证笔录已归档");
    assertThat(clocks.reading(number).timelines())
        .filteredOn(
            t -> t.purpose() == ClockPurpose.DECISION && t.type() == StatutoryClock.Type.LEGAL)
        .flatExtracting(ClockHistory::lines)
        .filteredOn(l -> l.kind().equals("stop") || l.kind().equals("restart"))
        .hasSize(2)
        .extracting(ClockHistory.Line::clause)
        .containsOnly("行政许可法 第四十五条、第四十七条");
  }

  @Test
  void aClockThatHasRunOutIsNeitherStoppedNorExtended() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P60D");
    assertThat(suspended(number, "hearing").body().toString()).contains("outcome", "届满");
    Map<String, String> longer = Map.of("outcome", "extend", "reason", "需要实地核实");
    assertThat(api.complete("reviewer", number, "reviewApplication", longer).body().toString())
        .contains("outcome", "届满");
    assertThat(office.acts(number)).doesNotContain("clock-stopped", "period-extended");
    assertThat(office.openTasks(number)).contains("reviewApplication");
  }

  @Test
  void aProcedureTheItemDoesNotKnowStopsNothing() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    Api.Answer refused = suspended(number, "audit");
    assertThat(refused.rule()).isEqualTo("form-option-unknown");
    assertThat(refused.body().toString()).contains("stop").contains("hearing");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void theApproverGrantsAnExtensionForTheReasonItWasAskedWith() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    assertThat(
            api.complete("approver", number, "approveExtension", Map.of("outcome", "approve"))
                .status())
        .isEqualTo(204);
    assertThat(clocks.legal(number, ClockPurpose.DECISION)).isAfter(before);
    assertThat(office.acts(number)).contains("period-extended").doesNotContain("extension-refused");
    assertThat(messages.of("applicant", 50))
        .anySatisfy(m -> assertThat(m.body()).contains(number, "理由：需要实地核实"));
  }

  @Test
  void theApproverIsToldBeforehandThatAnExtensionIsNotPossible() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    for (int i = 0; i < 2; i++) {
      office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
      if (i == 0) {
        office.complete("approver", number, "approveExtension", "approve");
      }
    }
    assertThat(
            api.complete("approver", number, "approveExtension", Map.of("outcome", "approve"))
                .rule())
        .isEqualTo("period-extended-once");
    assertThat(office.openTasks(number)).containsExactly("approveExtension");
  }

  @Test
  void theReviewerIsToldThatASecondExtensionIsNotPossible() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "同意");
    Api.Answer refused =
        api.complete(
            "reviewer", number, "reviewApplication", Map.of("outcome", "extend", "reason", "仍需核实"));
    assertThat(refused.rule()).isEqualTo("period-extended-once");
    assertThat(refused.body().toString()).contains("outcome").contains("只能延长一次");
  }

  @Test
  void theHolderIsGivenTheLicenceWithinItsOwnPeriod() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    CaseClock delivery =
        clocks.of(number).stream()
            .filter(c -> c.purpose() == ClockPurpose.DELIVERY)
            .findFirst()
            .orElseThrow();
    assertThat(delivery.type()).isEqualTo(StatutoryClock.Type.LEGAL);
    assertThat(delivery.state()).isEqualTo(StatutoryClock.State.ENDED);
    assertThat(delivery.overdue()).isFalse();
  }

  private Api.Answer suspended(String number, String stop) {
    return api.complete(
        "reviewer",
        number,
        "reviewApplication",
        Map.of("outcome", "suspend", "stop", stop, "reason", "利害关系人要求"));
  }

  private int remaining(String number) {
    return clocks.of(number).stream()
        .filter(c -> c.purpose() == ClockPurpose.DECISION && c.type() == StatutoryClock.Type.LEGAL)
        .findFirst()
        .orElseThrow()
        .remaining();
  }
}
