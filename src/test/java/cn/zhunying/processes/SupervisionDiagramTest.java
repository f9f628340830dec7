package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * hr-service-permit-supervision with the processes it calls (overdue-handling, rectification,
 * revocation) and the supervision-sweep that opens it: one test per outcome.
 */
@ZhunyingTest
class SupervisionDiagramTest {

  private static final String SUPERVISION = "hr-service-permit-supervision";

  @Autowired private Office office;
  @Autowired private Duties duties;
  @Autowired private Licences licences;
  @Autowired private Commitments commitments;
  @Autowired private Documents documents;
  @Autowired private Rectifications rectifications;
  @Autowired private Revocations revocations;
  @Autowired private Doctor doctor;

  @Test
  void grantingWritesTheDutyAsARowAndNothingSleepsInTheEngine() {
    String licence = office.licensed();
    Duty duty = duty(licence);
    assertThat(duty.state()).isEqualTo(Duty.State.WAITING);
    assertThat(duty.dueOn()).isEqualTo(licences.require(licence).grantedOn().plusDays(60));
    assertThat(office.running(SUPERVISION, licence)).isZero();
  }

  @Test
  void theSweepOpensTheVerificationWhenItsWindowBegins() {
    String licence = office.licensed();
    office.advance("P29D");
    assertThat(office.running(SUPERVISION, licence)).isZero();
    office.advance("P1D");
    assertThat(office.running(SUPERVISION, licence)).isOne();
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
    assertThat(duty(licence).state()).isEqualTo(Duty.State.OPEN);
    assertThat(office.task(licence, "verifyCommitment").getDueDate()).isNotNull();
  }

  @Test
  void aFulfilledCommitmentClosesTheDuty() {
    String licence = opened();
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    assertThat(duty(licence).state()).isEqualTo(Duty.State.DONE);
    assertThat(commitment(licence)).isEqualTo("fulfilled");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(office.running(SUPERVISION, licence)).isZero();
  }

  @Test
  void theInspectorIsWarnedBeforeTheDueDate() {
    String licence = opened();
    office.advance("P24D");
    assertThat(office.acts(licence)).contains("inspector-warned");
    assertThat(office.acts(licence)).doesNotContain("duty-overdue");
  }

  @Test
  void aDutyPastItsDateGoesToTheSupervisorAndStaysOpen() {
    String licence = opened();
    office.advance("P31D");
    assertThat(office.acts(licence)).contains("duty-overdue");
    assertThat(office.openTasks(licence)).containsExactly("handleOverdue", "verifyCommitment");
    assertThat(duty(licence).overdueSince()).isNotNull();
  }

  @Test
  void theSupervisorUrgesAndTheInspectionGoesOn() {
    String licence = overdue();
    office.complete("supervisor", licence, "handleOverdue", "urge");
    assertThat(duty(licence).urgedCount()).isOne();
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
  }

  @Test
  void anUnhandledOverdueDutyEscalatesToTheCityByItself() {
    String licence = overdue();
    office.advance("P12D");
    assertThat(duty(licence).escalatedTo()).isEqualTo("city");
    assertThat(office.openTasks(licence)).containsExactly("handleOverdue", "verifyCommitment");
    office.complete("city-supervisor", licence, "handleOverdue", "urge");
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
  }

  @Test
  void theSupervisorEscalates() {
    String licence = overdue();
    office.complete("supervisor", licence, "handleOverdue", "escalate", "核查力量不足");
    assertThat(duty(licence).escalatedTo()).isEqualTo("city");
  }

  @Test
  void aLateConclusionAlsoEndsTheOverdueHandling() {
    String licence = overdue();
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    assertThat(office.openTasks(licence)).isEmpty();
    assertThat(office.running(SUPERVISION, licence)).isZero();
    assertThat(office.running("overdue-handling", licence)).isZero();
  }

  @Test
  void anUnfulfilledCommitmentIsOrderedToBeRectifiedAndMayBeMadeGood() {
    String licence = opened();
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场所不足");
    assertThat(kinds(licence)).contains(DocumentKind.RECTIFICATION_ORDER);
    assertThat(office.openTasks(licence)).isEmpty();
    office.as("applicant", () -> rectifications.report(licence, "已租赁新场所"));
    assertThat(office.openTasks(licence)).containsExactly("reviewRectification");
    office.complete("inspector", licence, "reviewRectification", "rectified");
    assertThat(duty(licence).state()).isEqualTo(Duty.State.DONE);
    assertThat(commitment(licence)).isEqualTo("fulfilled");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void whatIsNotRectifiedInTimeIsReviewedAndRevokedAfterTheHearing() {
    String licence = opened();
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场所不足");
    office.advance("P3M1D");
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "仍无场所");
    assertThat(kinds(licence)).contains(DocumentKind.HEARING_NOTICE);
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    office.advance("P20D");
    office.complete("approver", licence, "decideRevocation", "revoke", "整改后仍达不到条件");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.REVOKED);
    assertThat(kinds(licence)).contains(DocumentKind.REVOCATION_DECISION);
    assertThat(office.running(SUPERVISION, licence)).isZero();
  }

  @Test
  void aFalseCommitmentIsRevokedOnlyAfterTheHolderCouldBeHeardAndBarsTheNextCommitment() {
    String licence = opened();
    office.complete("inspector", licence, "verifyCommitment", "false", "承诺的场所不存在");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(office.openTasks(licence)).isEmpty();
    office.as("applicant", () -> revocations.state(licence, "场所正在装修"));
    office.complete("approver", licence, "decideRevocation", "revoke", "虚假承诺属实");
    Licence revoked = licences.require(licence);
    assertThat(revoked.status()).isEqualTo(LicenceStatus.REVOKED);
    assertThat(commitment(licence)).isEqualTo("false");

    Application again = office.application(office.applied(sameSubject(revoked)));
    assertThat(again.procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(again.status()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(again.reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("虚假承诺"))
        .satisfies(r -> assertThat(r.clause()).isEqualTo("渝府办发〔2021〕23号 三（一）"));
  }

  @Test
  void aFindingThatDoesNotStandAfterTheHearingLeavesLicenceAndRecordAsTheyWere() {
    String licence = opened();
    office.complete("inspector", licence, "verifyCommitment", "false", "承诺的场所不存在");
    office.as("applicant", () -> revocations.state(licence, "场所在隔壁，附照片"));
    office.complete("approver", licence, "decideRevocation", "keep", "陈述属实");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(commitment(licence)).isEqualTo("fulfilled");
    assertThat(duty(licence).state()).isEqualTo(Duty.State.DONE);
    assertThat(office.running(SUPERVISION, licence)).isZero();
  }

  @Test
  void theHearingEndsByItselfWhenNothingIsStated() {
    String licence = opened();
    office.complete("inspector", licence, "verifyCommitment", "false", "承诺的场所不存在");
    office.advance("P20D");
    assertThat(office.openTasks(licence)).contains("decideRevocation");
  }

  @Test
  void theDoctorFindsNothingWrongWithAllThis() {
    List<String> mine = List.of(overdue(), opened(), office.licensed());
    // Cases of other tests have seen later days than today.
    assertThat(doctor.examine())
        .noneMatch(found -> mine.stream().anyMatch(found.toString()::contains));
  }

  private String opened() {
    String licence = office.licensed();
    office.advance("P30D");
    return licence;
  }

  private String overdue() {
    String licence = opened();
    office.advance("P31D");
    return licence;
  }

  private Duty duty(String licence) {
    List<Duty> all =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals("commitment-verification"))
            .toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String commitment(String licence) {
    return commitments
        .ofApplication(licences.require(licence).applicationNumber())
        .orElseThrow()
        .state()
        .code();
  }

  private List<DocumentKind> kinds(String licence) {
    return documents.ofLicence(licence).stream().map(Document::kind).toList();
  }

  private Submission sameSubject(Licence licence) {
    return office.subject(
        office.example("commitment"),
        s ->
            new Submission.Subject(
                s.type(),
                licence.holder(),
                licence.uscc(),
                s.registeredCapital(),
                s.legalRepresentative(),
                s.contact()));
  }
}
