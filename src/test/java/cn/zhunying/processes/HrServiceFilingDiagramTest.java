package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.law.Outcome;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 人力资源服务机构备案: filed on the spot, then supervised. */
@ZhunyingTest
class HrServiceFilingDiagramTest {

  private static final String ITEM = "hr-service-filing";

  @Autowired private Office office;
  @Autowired private Documents documents;
  @Autowired private Duties duties;

  @Test
  void tellsAtOnceWhatIsMissingAndRefusesNothing() {
    String number = applied();

    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(office.acts(number)).containsExactly("application-submitted", "filing-incomplete");
    assertThat(office.openTasks(number)).isEmpty();
  }

  @Test
  void isWithdrawnUntilItIsWhole() {
    String number = applied();

    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
  }

  @Test
  void lapsesWhenItIsNeverMadeWhole() {
    String number = applied();

    office.advance("P31D");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.LAPSED);
    assertThat(office.running(ITEM, number)).isZero();
  }

  @Test
  void filesOnTheSpotWithAReceiptAndSupervisesLater() {
    String number = filed();

    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.FILED);
    assertThat(office.acts(number))
        .containsSubsequence("application-submitted", "filed", "duties-scheduled");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactly(DocumentKind.FILING_RECEIPT);
    assertThat(office.licence(number)).isEmpty();
    assertThat(office.running(ITEM, number)).isZero();
    assertThat(duties.ofLicence(number))
        .singleElement()
        .satisfies(d -> assertThat(d.state()).isEqualTo(Duty.State.WAITING));
  }

  @Test
  void filesAlsoWhoAskedForAnotherProcedure() {
    String number = office.applied(office.example(ITEM, "general", "ftz"));
    office.upload(number, "F3");

    assertThat(office.application(number).procedure()).isEqualTo(Procedure.FILING);
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.FILED);
  }

  @Test
  void sendsAnIntermediaryToThePermit() {
    Submission s = office.example(ITEM, "filing", "citywide");
    Map<String, Object> answers = new HashMap<>(s.answers());
    answers.put("not_intermediary", false);
    Outcome<Application> submitted =
        office.submit(
            new Submission(
                s.item(),
                s.action(),
                s.region(),
                s.district(),
                s.procedure(),
                s.subject(),
                answers));

    assertThat(submitted.refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("condition-not-met"))
        .satisfies(r -> assertThat(r.remedy()).contains("hr-service-permit"));
  }

  @Test
  void inspectsWhatWasFiled() {
    String number = filed();
    office.advance("P31D");

    assertThat(office.running(ITEM + "-supervision", number)).isOne();
    office.complete("inspector", number, "conductInspection", "no-issue");
    assertThat(duties.ofLicence(number))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE));
    assertThat(office.running(ITEM + "-supervision", number)).isZero();
  }

  private String applied() {
    return office.applied(office.example(ITEM, "filing", "citywide"));
  }

  private String filed() {
    String number = applied();
    office.upload(number, "F3");
    return number;
  }
}
