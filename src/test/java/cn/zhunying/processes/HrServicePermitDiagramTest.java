package cn.zhunying.processes;

import static cn.zhunying.application.ApplicationStatus.ACCEPTED;
import static cn.zhunying.application.ApplicationStatus.AWAITING_COMMITMENT;
import static cn.zhunying.application.ApplicationStatus.DENIED;
import static cn.zhunying.application.ApplicationStatus.GRANTED;
import static cn.zhunying.application.ApplicationStatus.NOT_ACCEPTED;
import static cn.zhunying.application.ApplicationStatus.SUBMITTED;
import static cn.zhunying.application.ApplicationStatus.UNDER_REVIEW;
import static cn.zhunying.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.database.Overtaken;
import cn.zhunying.decision.Decision;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnding;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The application process of 人力资源服务许可, one test per outcome. */
@ZhunyingTest
class HrServicePermitDiagramTest {

  private static final String PROCESS = "hr-service-permit";

  @Autowired private Office office;
  @Autowired private Applications applications;
  @Autowired private Licences licences;
  @Autowired private LicenceEnding ending;
  @Autowired private TransactionTemplate transaction;
  @Autowired private PermitDecisions decisions;
  @Autowired private Commitments commitments;
  @Autowired private Documents documents;

  @Test
  void waitsForTheSignatureOnceTheNoticeIsGivenAndTheGateIsPassed() {
    String number = office.applied("commitment");
    assertThat(office.application(number).status()).isEqualTo(AWAITING_COMMITMENT);
    assertThat(office.acts(number)).containsExactly("application-submitted", "notice-given");
    assertThat(office.running(PROCESS, number)).isOne();
  }

  @Test
  void grantsOnTheSpotWithoutAnybodyWhenEveryCheckPasses() {
    String number = office.applied("commitment");
    office.signed(number);
    Decision decision = decisions.ofApplication(number).orElseThrow();
    assertThat(decision.granted()).isTrue();
    assertThat(decision.automatic()).isTrue();
    assertThat(decision.reasons()).hasSize(4).allSatisfy(r -> assertThat(r.clause()).isNotBlank());
    assertThat(decision.relief()).contains("渝中区人民政府");
    Licence licence = office.licence(number).orElseThrow();
    assertThat(licence.status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
    assertThat(office.running(PROCESS, number)).isZero();
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(
            DocumentKind.COMMITMENT_LETTER,
            DocumentKind.LICENCE_DECISION,
            DocumentKind.of("hr-licence"));
    assertThat(documents.ofCase(number))
        .extracting(Document::displayNumber)
        .anyMatch(shown -> shown.matches("渝中人社许决〔2026〕\\d+号"));
  }

  /** E4: nothing is said to have been examined that was only promised. */
  @Test
  void aGrantOnAPromiseIsNotCalledAnExamination() throws IOException {
    String number = office.applied("commitment");
    office.signed(number);
    Document paper =
        documents.ofCase(number).stream()
            .filter(d -> d.kind().equals(DocumentKind.LICENCE_DECISION))
            .findFirst()
            .orElseThrow();
    assertThat(Paper.text(documents.pdf(paper.number())))
        .contains("依据告知承诺进行形式审查", "承诺已具备")
        .doesNotContain("经审查,申请符合", "经审查符合");
  }

  @Test
  void asksAPersonWhenSomethingIsInDoubtAndGrantsOnTheirWord() {
    String number = office.applied(office.example("commitment", "opening_fund", 1));
    office.signed(number);
    assertThat(office.application(number).status()).isEqualTo(UNDER_REVIEW);
    assertThat(office.application(number).doubts())
        .singleElement()
        .asString()
        .contains("开办资金")
        .contains("174号");
    assertThat(office.licence(number)).isEmpty();
    office.complete("approver", number, "decideOnTheSpot", "grant");
    Decision decision = decisions.ofApplication(number).orElseThrow();
    assertThat(decision.automatic()).isFalse();
    assertThat(decision.decidedBy()).isEqualTo("approver");
    assertThat(office.licence(number)).isPresent();
  }

  @Test
  void onlyAPersonMayRefuseAndTheApplicantIsToldWhyAndWhereToTurn() {
    String number =
        office.applied(office.example("commitment", "has_fixed_premises_and_facilities", false));
    office.signed(number);
    office.complete("approver", number, "decideOnTheSpot", "deny", "没有固定场所");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    Decision decision = decisions.ofApplication(number).orElseThrow();
    assertThat(decision.automatic()).isFalse();
    assertThat(decision.reasons())
        .singleElement()
        .extracting(Application.Reason::reason)
        .isEqualTo("没有固定场所");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.DENIAL_DECISION);
    assertThat(office.licence(number)).isEmpty();
  }

  @Test
  void aSignatureByAnotherThanTheLegalRepresentativeIsADoubt() {
    String number = office.applied("commitment");
    assertThat(office.sign(number, "别人")).isEmpty();
    assertThat(office.application(number).doubts()).singleElement().asString().contains("法定代表人");
  }

  @Test
  void whoIsNoEnterpriseIsToldWhyAndContinuesInTheGeneralProcedure() {
    Submission s =
        office.subject(
            office.example("commitment"),
            subject ->
                new Submission.Subject(
                    "organisation",
                    subject.name(),
                    subject.uscc(),
                    null,
                    subject.legalRepresentative(),
                    subject.contact()));
    String number = office.applied(s);
    Application a = office.application(number);
    assertThat(a.procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(a.status()).isEqualTo(SUBMITTED);
    assertThat(a.reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.clause()).contains("渝人社办〔2021〕174号"));
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void aWithdrawnCommitmentContinuesInTheGeneralProcedure() {
    String number = office.applied("commitment");
    assertThat(office.withdraw(number, Answer.COMMITMENT_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void aSignedCommitmentCanStillBeWithdrawnBeforeThePersonDecides() {
    String number = office.applied(office.example("commitment", "opening_fund", 1));
    office.signed(number);
    assertThat(office.withdraw(number, Answer.COMMITMENT_WITHDRAWN)).isEmpty();
    assertThat(commitments.ofApplication(number).orElseThrow().state())
        .isEqualTo(cn.zhunying.commitment.CommitmentState.WITHDRAWN);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void anApplicationWithdrawnBeforeSigningEnds() {
    String number = office.applied("commitment");
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(WITHDRAWN);
    assertThat(office.running(PROCESS, number)).isZero();
  }

  @Test
  void anApplicationWithdrawnBeforeThePersonDecidesEnds() {
    String number = office.applied(office.example("commitment", "opening_fund", 1));
    office.signed(number);
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(WITHDRAWN);
    assertThat(office.openTasks(number)).isEmpty();
  }

  @Test
  void anApplicationWithdrawnInTheGeneralProcedureEnds() {
    String number = office.applied("general");
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(WITHDRAWN);
    assertThat(office.openTasks(number)).isEmpty();
    assertThat(office.running("general-procedure", number)).isZero();
  }

  @Test
  void nothingCanBeWithdrawnOnceItIsDecided() {
    String number = office.applied("commitment");
    office.signed(number);
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN))
        .extracting(Refusal::rule)
        .containsExactly("withdrawal-after-end");
  }

  @Test
  void aDecidedCaseGoesNowhereElseAndAnEndedLicenceStaysEnded() {
    String number = office.applied("commitment");
    office.signed(number);
    assertThatThrownBy(() -> applications.standsAt(number, ACCEPTED))
        .isInstanceOf(Overtaken.class)
        .hasMessageContaining(number + " stands at granted, which does not lead to accepted");
    String licence = office.licence(number).orElseThrow().number();
    transaction.executeWithoutResult(t -> ending.revoke(licence, "虚假承诺", null));
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(t -> ending.revoke(licence, "再次撤销", null)))
        .isInstanceOf(Overtaken.class)
        .hasMessageContaining("stands at revoked");
  }

  @Test
  void aCommitmentThatIsNeverSignedGoesOnInTheGeneralProcedure() {
    String number = office.applied("commitment");
    office.advance("P31D");
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void theGeneralProcedureGrants() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    assertThat(office.application(number).status()).isEqualTo(ACCEPTED);
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    assertThat(decisions.ofApplication(number).orElseThrow().decidedBy()).isEqualTo("approver");
    assertThat(office.licence(number)).isPresent();
    assertThat(office.running(PROCESS, number)).isZero();
  }

  @Test
  void theGeneralProcedureDenies() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-deny", "场所不符");
    office.complete("approver", number, "decideApplication", "deny", "场所不符合条件");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    assertThat(decisions.ofApplication(number).orElseThrow().reasons())
        .extracting(Application.Reason::reason)
        .containsExactly("场所不符合条件");
  }

  @Test
  void theGeneralProcedureMayNotAccept() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "reject", "不属于本机关职权");
    assertThat(office.application(number).status()).isEqualTo(NOT_ACCEPTED);
    assertThat(office.running(PROCESS, number)).isZero();
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.REJECTION_DECISION);
  }
}
