package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** private-training-school-supervision: one test per outcome. */
@ZhunyingTest
class PrivateTrainingSchoolSupervisionDiagramTest {

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private Rectifications rectifications;
  @Autowired private Revocations revocations;

  @Test
  void theSchoolMayOperateOncePromiseRegistrationAndAccountAreShown() throws IOException {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    shown(licence, "legal-person-registration", "no-issue");
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    shown(licence, "tuition-account", "no-issue");
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(office.acts(licence)).contains("licence-operating");
    Document last =
        documents.ofLicence(licence).stream()
            .filter(d -> d.kind().equals(DocumentKind.of("school-licence")))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    assertThat(Paper.text(documents.pdf(last.number()))).doesNotContain("尚未达标");
    assertThat(duty(licence, "commitment-verification").outcome())
        .isEqualTo(Duty.Outcome.FULFILLED);
  }

  @Test
  void anAccountThatWasNotShownIsLookedAtAgain() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    shown(licence, "legal-person-registration", "no-issue");
    shown(licence, "tuition-account", "issue");
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    office.advance("P2D");
    shown(licence, "tuition-account", "no-issue");
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void whatIsRectifiedMayOperateToo() {
    String licence = verifying();
    shown(licence, "legal-person-registration", "no-issue");
    shown(licence, "tuition-account", "no-issue");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "消防材料未取得");
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    office.as("applicant", () -> rectifications.report(licence, "已取得消防材料"));
    office.complete("inspector", licence, "reviewRectification", "rectified");
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void whatIsNotRectifiedIsRevoked() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "消防材料未取得");
    office.advance("P3M1D");
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "仍未取得");
    office.advance("P10D");
    office.complete("approver", licence, "decideRevocation", "revoke", "整改后仍达不到条件");
    assertThat(status(licence)).isEqualTo(LicenceStatus.REVOKED);
  }

  @Test
  void aFalsePromiseThatDoesNotStandLeavesTheLicence() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
    office.as("applicant", () -> revocations.state(licence, "场所在二楼"));
    office.complete("approver", licence, "decideRevocation", "keep", "陈述属实");
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    office.advance("P2D");
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    shown(licence, "legal-person-registration", "no-issue");
    shown(licence, "tuition-account", "no-issue");
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void aVerificationPastItsDateGoesToTheSupervisor() {
    String licence = verifying();
    office.advance("P91D");
    assertThat(office.openTasks(licence)).contains("handleOverdue", "verifyCommitment");
  }

  @Test
  void registrationAndTuitionAccountAreChecked() {
    String licence = verifying();
    assertThat(duty(licence, "legal-person-registration").state()).isEqualTo(Duty.State.OPEN);
    assertThat(duty(licence, "tuition-account").state()).isEqualTo(Duty.State.OPEN);
    assertThat(office.openTasks(licence))
        .containsExactly("conductInspection", "conductInspection", "verifyCommitment");
  }

  private String verifying() {
    String number =
        office.applied(office.example("private-training-school", "commitment", "citywide"));
    office.upload(number, "M3");
    office.signed(number);
    office.complete("approver", number, "decideOnTheSpot", "grant");
    office.advance("P2D");
    return office.licence(number).orElseThrow().number();
  }

  private void shown(String licence, String kind, String outcome) {
    String reason = outcome.equals("no-issue") ? null : "没有开户材料";
    long duty =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals(kind) && d.state() == Duty.State.OPEN)
            .findFirst()
            .orElseThrow()
            .id();
    office.conclude("inspector", licence, duty, "conductInspection", outcome, reason);
  }

  private LicenceStatus status(String licence) {
    return licences.require(licence).status();
  }

  private Duty duty(String licence, String kind) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
