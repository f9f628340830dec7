package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.application.Application;
import cn.zhunying.application.Submission;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * labour-dispatch-permit-supervision with the inspection it calls: one test per outcome of the
 * verification, the annual report and the annual verification.
 */
@ZhunyingTest
class LabourDispatchSupervisionDiagramTest {

  private static final String SUPERVISION = "labour-dispatch-permit-supervision";

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Duties duties;
  @Autowired private Licences licences;
  @Autowired private Commitments commitments;
  @Autowired private AnnualReports reports;
  @Autowired private Proposals proposals;
  @Autowired private Rectifications rectifications;
  @Autowired private Revocations revocations;

  @Test
  void aLicenceBringsTheNextYearsReportAndVerificationAsRows() {
    String licence = dispatch.licensed();
    assertThat(duties.ofLicence(licence))
        .extracting(Duty::kind, Duty::opensOn, Duty::dueOn)
        .containsExactly(
            tuple("annual-report", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)),
            tuple("annual-verification", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30)));
    assertThat(office.running(SUPERVISION, licence)).isZero();
  }

  @Test
  void aCommitmentAddsItsVerification() {
    String licence = dispatch.licensedByCommitment();
    assertThat(duties.ofLicence(licence))
        .extracting(Duty::kind)
        .containsExactly("commitment-verification", "annual-report", "annual-verification");
  }

  @Test
  void aFulfilledCommitmentClosesItsDuty() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    assertThat(duty(licence, "commitment-verification").outcome())
        .isEqualTo(Duty.Outcome.FULFILLED);
    assertThat(commitment(licence)).isEqualTo("fulfilled");
    assertThat(office.running(SUPERVISION, licence)).isZero();
  }

  @Test
  void anUnfulfilledCommitmentMayBeMadeGood() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "制度不全");
    office.as("applicant", () -> rectifications.report(licence, "已补齐制度"));
    office.complete("inspector", licence, "reviewRectification", "rectified");
    assertThat(duty(licence, "commitment-verification").outcome())
        .isEqualTo(Duty.Outcome.RECTIFIED);
  }

  @Test
  void whatIsNotRectifiedIsRevoked() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "制度不全");
    office.advance("P3M1D");
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "仍不齐全");
    office.advance("P10D");
    office.complete("approver", licence, "decideRevocation", "revoke", "整改后仍达不到条件");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.REVOKED);
  }

  @Test
  void aFalseCommitmentIsRevokedAfterTheHearingBarsTheNextAndEndsTheOtherDuties() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    office.as("applicant", () -> revocations.state(licence, "正在搬迁"));
    office.complete("approver", licence, "decideRevocation", "revoke", "虚假承诺属实");
    Licence revoked = licences.require(licence);
    assertThat(revoked.status()).isEqualTo(LicenceStatus.REVOKED);
    assertThat(revoked.endClause()).contains("渝人社办〔2021〕174号 自贸区第三项·监管1");
    assertThat(duties.ofLicence(licence))
        .filteredOn(d -> !d.kind().equals("commitment-verification"))
        .hasSize(2)
        .allSatisfy(d -> assertThat(d.state()).isEqualTo(Duty.State.CANCELLED));

    Application again = office.application(office.applied(anew(revoked)));
    assertThat(again.procedure()).isEqualTo("general");
    assertThat(again.reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("虚假承诺"));
  }

  @Test
  void aRevocationAlsoEndsWhatIsUnderWay() {
    String licence = dispatch.licensedByCommitment();
    office.advance("P305D");
    assertThat(office.running(SUPERVISION, licence)).isEqualTo(2);
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
    office.advance("P10D");
    office.complete("approver", licence, "decideRevocation", "revoke", "虚假承诺属实");
    assertThat(duty(licence, "annual-report").state()).isEqualTo(Duty.State.CANCELLED);
    assertThat(office.running(SUPERVISION, licence)).isZero();
    assertThat(rules(office.as("applicant", () -> reports.report(licence, "已无业务"))))
        .containsExactly("annual-report-not-awaited");
    assertThat(dispatch.drift(licence)).isEmpty();
  }

  @Test
  void aFalseFindingThatDoesNotStandLeavesTheLicence() {
    String licence = verifying();
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
    office.as("applicant", () -> revocations.state(licence, "场所在二楼"));
    office.complete("approver", licence, "decideRevocation", "keep", "陈述属实");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(commitment(licence)).isEqualTo("fulfilled");
  }

  @Test
  void aVerificationPastItsDateGoesToTheSupervisor() {
    String licence = verifying();
    office.advance("P31D");
    assertThat(office.openTasks(licence)).containsExactly("handleOverdue", "verifyCommitment");
  }

  @Test
  void theReportOfTheYearIsAwaitedFromTheHolderNotFromTheOffice() {
    String licence = reporting();
    assertThat(duty(licence, "annual-report").state()).isEqualTo(Duty.State.OPEN);
    assertThat(office.openTasks(licence)).isEmpty();
  }

  @Test
  void aReportInTimeClosesTheDutyAndTheNextYearsIsThereAlready() {
    String licence = reporting();
    assertThat(rules(report(licence))).isEmpty();
    assertThat(reportsOf(licence))
        .extracting(Duty::opensOn, Duty::outcome)
        .containsExactly(
            tuple(LocalDate.of(2027, 1, 1), Duty.Outcome.REPORTED),
            tuple(LocalDate.of(2028, 1, 1), null));
    assertThat(office.running(SUPERVISION, licence)).isZero();
    assertThat(rules(report(licence))).containsExactly("annual-report-not-awaited");
  }

  @Test
  void aReportThatSaysNothingIsRefused() {
    String licence = reporting();
    assertThat(rules(office.as("applicant", () -> reports.report(licence, " "))))
        .containsExactly("annual-report-unusable");
  }

  @Test
  void aMissingReportIsInspectedAndTheLicenceStaysInForce() {
    String licence = missing();
    assertThat(office.acts(licence)).contains("annual-report-missing");
    assertThat(office.openTasks(licence))
        .as("after the missing report; the verification waits for the holder")
        .containsExactly("conductInspection");
    Duty duty = duty(licence, "annual-report");
    assertThat(duty.stage()).isEqualTo(Duty.Stage.INSPECTION);
    assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void aLateReportIsKeptAndTheInspectionGoesOn() {
    String licence = missing();
    assertThat(Office.done(report(licence)).late()).isTrue();
    assertThat(duty(licence, "annual-report").state()).isEqualTo(Duty.State.OPEN);
  }

  @Test
  void whatIsToBeVerifiedIsHandedInByTheHolderAndThenExamined() {
    String licence = verifiedYearly();
    assertThat(duty(licence, "annual-verification").stage()).isEqualTo(Duty.Stage.REPORT);
    assertThat(office.openTasks(licence)).isEmpty();
    assertThat(Office.done(report(licence)).late()).isFalse();
    assertThat(office.acts(licence)).contains("annual-materials-received");
    Duty examined = duty(licence, "annual-verification");
    assertThat(examined.stage()).isEqualTo(Duty.Stage.INSPECTION);
    assertThat(examined.dueOn()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(office.openTasks(licence)).containsExactly("conductInspection");
    assertThat(rules(report(licence))).containsExactly("annual-report-not-awaited");
  }

  @Test
  void whatIsNotHandedInForTheVerificationIsPutToTheCreditOfficerAndExaminedAllTheSame() {
    String licence = verifiedYearly();
    office.advance("P91D");
    assertThat(office.acts(licence)).contains("annual-report-missing");
    assertThat(proposals.open(licences.require(licence).uscc()))
        .extracting(Proposal::rule)
        .containsExactly("A19-3");
    assertThat(office.openTasks(licence)).containsExactly("conductInspection");
    assertThat(Office.done(report(licence)).late()).isTrue();
    office.complete("inspector", licence, "conductInspection", "issue", "逾期提交");
    assertThat(duty(licence, "annual-verification").outcome()).isEqualTo(Duty.Outcome.ISSUE);
  }

  @Test
  void theAnnualVerificationWithoutIssueClosesItsDuty() {
    String licence = annual();
    office.complete("inspector", licence, "conductInspection", "no-issue");
    assertThat(duty(licence, "annual-verification").outcome()).isEqualTo(Duty.Outcome.NO_ISSUE);
    assertThat(office.running("inspection", licence)).isZero();
  }

  @Test
  void anIssueInTheAnnualVerificationIsRecordedAndTheLicenceStaysAsItWas() {
    String licence = annual();
    Licence before = licences.require(licence);
    office.complete("inspector", licence, "conductInspection", "issue", "材料不真实");
    assertThat(duty(licence, "annual-verification").outcome()).isEqualTo(Duty.Outcome.ISSUE);
    assertThat(office.acts(licence)).contains("inspection-issue");
    assertThat(licences.require(licence)).isEqualTo(before);
  }

  @Test
  void aHolderNobodyCanReachIsRecordedAndTheLicenceStaysAsItWas() {
    String licence = annual();
    Licence before = licences.require(licence);
    office.complete("inspector", licence, "conductInspection", "cannot-contact", "电话停机");
    assertThat(duty(licence, "annual-verification").outcome())
        .isEqualTo(Duty.Outcome.CANNOT_CONTACT);
    assertThat(licences.require(licence)).isEqualTo(before);
  }

  @Test
  void theInspectorIsWarnedAndAnOverdueInspectionGoesToTheSupervisor() {
    String licence = annual();
    office.advance("P20D");
    assertThat(office.acts(licence)).contains("inspector-warned").doesNotContain("duty-overdue");
    office.advance("P11D");
    assertThat(office.acts(licence)).contains("duty-overdue");
    assertThat(office.openTasks(licence)).containsExactly("conductInspection", "handleOverdue");
    office.complete("inspector", licence, "conductInspection", "no-issue");
    assertThat(office.openTasks(licence)).isEmpty();
  }

  @Test
  void noDutyIsWrittenForAYearTheLicenceDoesNotReach() {
    String licence = dispatch.licensed();
    office.advance("P3Y");
    assertThat(reportsOf(licence))
        .extracting(d -> d.opensOn().getYear())
        .containsExactly(2027, 2028, 2029);
  }

  @Test
  void aTermThatIsOverEndsTheLicenceItsDutiesAndLetsTheHolderApplyAnew() {
    String licence = dispatch.licensed();
    office.advance("P3Y");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    office.advance("P1D");
    Licence expired = licences.require(licence);
    assertThat(expired.status()).isEqualTo(LicenceStatus.EXPIRED);
    assertThat(duties.ofLicence(licence))
        .noneMatch(d -> d.state() == Duty.State.OPEN || d.state() == Duty.State.WAITING);
    assertThat(office.running(SUPERVISION, licence)).isZero();
    assertThat(office.applied(anew(expired))).isNotBlank();
  }

  @Test
  void aRenewalAskedForInTimeKeepsTheLicenceUntilItIsDecided() {
    String licence = dispatch.licensed();
    office.advance("P1036D");
    String number = office.applied(dispatch.on(licence, "renew"));
    dispatch.accepted(number);
    office.advance("P70D");
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.IN_FORCE);
    dispatch.decided(number, "grant", null);
    assertThat(licences.require(licence).validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
  }

  @Test
  void theDoctorFindsNothingWrongWithReportAndInspection() {
    assertThat(dispatch.drift(missing())).isEmpty();
    assertThat(dispatch.drift(annual())).isEmpty();
  }

  private String verifying() {
    String licence = dispatch.licensedByCommitment();
    office.advance("P30D");
    return licence;
  }

  /** Granted on 2026-03-02, on 2027-01-01. */
  private String reporting() {
    String licence = dispatch.licensed();
    office.advance("P305D");
    return licence;
  }

  private String missing() {
    String licence = reporting();
    office.advance("P90D");
    return licence;
  }

  /** On 2027-04-01, the report handed in, and what is to be verified. */
  private String annual() {
    String licence = verifiedYearly();
    report(licence);
    return licence;
  }

  private String verifiedYearly() {
    String licence = reporting();
    report(licence);
    office.advance("P90D");
    return licence;
  }

  private Outcome<HolderReport> report(String licence) {
    return office.as("applicant", () -> reports.report(licence, "上年度派遣 120 人，均已参保"));
  }

  private Duty duty(String licence, String kind) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<Duty> reportsOf(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals("annual-report"))
        .toList();
  }

  private String commitment(String licence) {
    return commitments
        .ofApplication(licences.require(licence).applicationNumber())
        .orElseThrow()
        .state();
  }

  private Submission anew(Licence licence) {
    return office.subject(
        dispatch.example("commitment", "ftz"),
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
