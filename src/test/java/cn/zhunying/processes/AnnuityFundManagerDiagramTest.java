package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.notification.Messages;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 企业年金基金管理机构资格, recorded here and passed on to the ministry: one test per outcome. */
@ZhunyingTest
class AnnuityFundManagerDiagramTest {

  private static final String ITEM = "annuity-fund-manager";

  @Autowired private Office office;
  @Autowired private Documents documents;
  @Autowired private Messages messages;
  @Autowired private Doctor doctor;

  @Test
  void isPassedOnToTheMinistryAndTheApplicantIsTold() {
    String number = transferred();
    assertThat(status(number)).isEqualTo(ApplicationStatus.TRANSFERRED);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactly(DocumentKind.SUBMISSION_LETTER);
    assertThat(messages.of("applicant", 5))
        .anySatisfy(m -> assertThat(m.body()).contains(number, "人力资源和社会保障部审批"));
    assertThat(office.openTasks(number)).containsExactly("fileTransferAnswer");
    assertThat(doctor.examine()).noneMatch(f -> f.record().contains(number));
  }

  @Test
  void takesFurtherMaterialsUntilTheAnswer() {
    String number = transferred();
    office.upload(number, "N2");
    assertThat(office.acts(number)).contains("material-uploaded");
  }

  @ParameterizedTest
  @CsvSource({"approved, 予以认定", "refused, 不予认定", "not-accepted, 不予受理"})
  void theAnswerIsFiledAndNothingIsGrantedHere(String outcome, String answer) {
    String number = transferred();
    office.complete("city-window", number, "fileTransferAnswer", outcome, "人社函〔2026〕12号");
    assertThat(status(number)).isEqualTo(ApplicationStatus.ANSWERED);
    assertThat(office.licence(number)).isEmpty();
    assertThat(office.running(ITEM, number)).isZero();
    assertThat(messages.of("applicant", 5))
        .anySatisfy(m -> assertThat(m.body()).contains(answer, "人社函〔2026〕12号"));
  }

  @Test
  void anAnswerThatIsLateIsAskedAfterAndStillWaitedFor() {
    String number = transferred();
    office.advance("P4M");
    assertThat(office.acts(number)).contains("transfer-answer-overdue");
    assertThat(office.openTasks(number)).contains("fileTransferAnswer");
  }

  @Test
  void isWithdrawnBeforeTheAnswer() {
    String number = transferred();
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(office.running(ITEM, number)).isZero();
  }

  private String transferred() {
    return office.applied(office.example(ITEM, "general", "citywide"));
  }

  private ApplicationStatus status(String number) {
    return office.application(number).status();
  }
}
