package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.licence.Licence;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 设立民办技师学院, decided by the city government: one test per outcome. */
class TechnicianCollegeDiagramTest extends GeneralPermitWays {

  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private CaseClocks clocks;

  @Override
  String item() {
    return "technician-college";
  }

  @Override
  void afterAcceptance(String number) {
    office.complete("city-reviewer", number, "conductExpertReview", "meets", "评分 90，各项齐备");
    office.complete("city-approver", number, "recheckExpertOpinion", "confirm", "经复核");
    office.advance("P8D");
    office.complete("city-reviewer", number, "concludePublicity", "no-objection", "公示无异议");
  }

  @Test
  void expertsReviewItAndThePublicLooksBeforeItIsSent() {
    String number = accepted();
    assertThat(office.acts(number))
        .containsSubsequence("application-accepted", "expert-review-met", "clock-restarted");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.PUBLICITY_NOTICE);
  }

  @Override
  void afterDecision(String number, String answer) {
    office.complete("city-approver", number, "fileDeciderAnswer", answer, "渝府〔2026〕8号批复");
  }

  @Test
  void isSentToTheCityGovernmentWhileTheClockStandsStill() {
    String number = sent();
    assertThat(status(number)).isEqualTo(ApplicationStatus.UNDER_REVIEW);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.SUBMISSION_LETTER);
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.advance("P40D");
    assertThat(clocks.legal(number, ClockPurpose.DECISION)).isAfter(before);
    assertThat(office.openTasks(number)).containsExactly("fileDeciderAnswer");
  }

  @Test
  void theAnswerOfTheGovernmentIsTheDecision() {
    String number = sent();
    afterDecision(number, "deny");
    assertThat(status(number)).isEqualTo(ApplicationStatus.DENIED);
    assertThat(office.acts(number)).containsSubsequence("sent-to-decider", "decider-answered");
  }

  @Test
  void whatTheGovernmentSendsBackIsExaminedAgain() {
    String number = sent();
    afterDecision(number, "return");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    assertThat(office.acts(number)).contains("returned-to-review");
    reviewed(number, "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant", "已补充");
    afterDecision(number, "grant");
    assertThat(status(number)).isEqualTo(ApplicationStatus.GRANTED);
  }

  @Test
  void theBureauMayReturnItBeforeItIsSent() {
    String number = accepted();
    reviewed(number, "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "return", "审查不充分");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void anAnswerThatIsLateIsRecordedAndStillWaitedFor() {
    String number = sent();
    office.advance("P4M");
    assertThat(office.acts(number)).contains("decider-answer-overdue");
    assertThat(office.openTasks(number)).contains("fileDeciderAnswer");
  }

  @Test
  void isWithdrawnBeforeTheGovernmentAnswers() {
    String number = sent();
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(office.running("outside-decision", number)).isZero();
  }

  @Test
  void isSupervisedAfterwards() {
    Licence licence = office.licence(granted()).orElseThrow();
    assertThat(licence.number()).startsWith("JY500000");
    assertThat(duties.ofLicence(licence.number()))
        .extracting(Duty::kind)
        .containsExactlyInAnyOrder("quality-inspection", "scale-inspection");
  }

  private String sent() {
    String number = accepted();
    reviewed(number, "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant", "拟同意");
    return number;
  }
}
