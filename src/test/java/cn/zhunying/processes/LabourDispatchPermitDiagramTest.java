package cn.zhunying.processes;

import static cn.zhunying.application.ApplicationStatus.AWAITING_COMMITMENT;
import static cn.zhunying.application.ApplicationStatus.DENIED;
import static cn.zhunying.application.ApplicationStatus.FILED;
import static cn.zhunying.application.ApplicationStatus.GRANTED;
import static cn.zhunying.application.ApplicationStatus.LAPSED;
import static cn.zhunying.application.ApplicationStatus.NOT_ACCEPTED;
import static cn.zhunying.application.ApplicationStatus.UNDER_REVIEW;
import static cn.zhunying.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Submission;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.clock.CaseClock;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** labour-dispatch-permit: one test per outcome, by capital, zone, procedure and action. */
@ZhunyingTest
class LabourDispatchPermitDiagramTest {

  private static final String PROCESS = "labour-dispatch-permit";

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private PermitDecisions decisions;
  @Autowired private CaseClocks clocks;
  @Autowired private Proposals proposals;

  @ParameterizedTest
  @CsvSource({
    "citywide, 200, yuzhong",
    "citywide, 499.99, yuzhong",
    "citywide, 500, city",
    "ftz, 200, yuzhong",
    "ftz, 499.99, yuzhong",
    "ftz, 500, city"
  })
  void theCapitalDecidesWhoDecides(String region, String capital, String bureau) {
    String number =
        office.applied(dispatch.withCapital(dispatch.example("general", region), capital));
    assertThat(office.application(number).bureau()).isEqualTo(bureau);
  }

  @ParameterizedTest
  @CsvSource({"general, citywide", "commitment, ftz"})
  void aCapitalBelowTheFloorIsRefusedWithItsClauseAndWhatToDo(String procedure, String region) {
    Submission s = dispatch.withCapital(dispatch.example(procedure, region), "199.99");
    assertThat(dispatch.refused(s))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("subject.registeredCapital");
              assertThat(r.reason()).contains("199.99", "200 万元");
              assertThat(r.remedy()).contains("增加到 200 万元以上");
              assertThat(r.clause()).contains("渝人社办〔2021〕174号 全市第六项·许可条件一");
            });
  }

  @Test
  void aCapitalThatIsNotStatedIsRefused() {
    assertThat(
            dispatch.refused(dispatch.withCapital(dispatch.example("general", "citywide"), null)))
        .extracting(Refusal::field)
        .containsExactly("subject.registeredCapital");
  }

  @Test
  void aDistrictThatDoesNotExistIsRefused() {
    Submission s = dispatch.example("general", "citywide");
    Submission elsewhere =
        new Submission(
            s.item(), s.action(), s.region(), "atlantis", s.procedure(), s.subject(), s.answers());
    assertThat(dispatch.refused(elsewhere))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("district"))
        .satisfies(r -> assertThat(r.remedy()).contains("yuzhong"));
  }

  @Test
  void anActionTheItemDoesNotKnowIsRefused() {
    Submission s = dispatch.example("general", "citywide");
    Submission split =
        new Submission(
            s.item(), "split", s.region(), s.district(), s.procedure(), s.subject(), s.answers());
    assertThat(dispatch.refused(split))
        .first()
        .satisfies(r -> assertThat(r.field()).isEqualTo("action"))
        .satisfies(r -> assertThat(r.remedy()).contains("change", "renew", "cancel"));
  }

  @Test
  void outsideTheZoneNobodyCommitsAndIsToldWhy() {
    Application a = office.application(office.applied(dispatch.example("commitment", "citywide")));
    assertThat(a.procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(a.reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("优化审批服务"))
        .satisfies(
            r -> assertThat(r.clause()).isEqualTo("人社部发〔2021〕43号 全国方案第七项；渝人社办〔2021〕174号 全市第六项"));
    assertThat(office.openTasks(a.number())).containsExactly("acceptApplication");
  }

  @Test
  void inTheZoneACommitmentIsGrantedOnTheSpot() {
    String number = office.applied(dispatch.example("commitment", "ftz"));
    assertThat(office.application(number).status()).isEqualTo(AWAITING_COMMITMENT);
    office.upload(number, "M3");
    office.signed(number);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
    assertThat(decisions.ofApplication(number).orElseThrow().automatic()).isTrue();
    Licence licence = office.licence(number).orElseThrow();
    assertThat(licence.number()).startsWith("LD500103");
    assertThat(licence.validUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
    assertThat(kinds(number))
        .contains(
            DocumentKind.COMMITMENT_LETTER,
            DocumentKind.LICENCE_DECISION,
            DocumentKind.of("dispatch-licence"));
    assertThat(office.running(PROCESS, number)).isZero();
  }

  @Test
  void whatIsMissingIsToldOnTheSpotAndCorrectedOnTheSpot() {
    String number = office.applied(dispatch.example("commitment", "ftz"));
    String representative = office.application(number).legalRepresentative();
    assertThat(office.sign(number, representative))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("materials.M3"))
        .satisfies(r -> assertThat(r.clause()).contains("人社部发〔2021〕43号 自贸区方案第三项"));
    assertThat(office.acts(number)).contains("correction-told-on-the-spot");
    assertThat(office.application(number).status()).isEqualTo(AWAITING_COMMITMENT);
    office.upload(number, "M3");
    office.signed(number);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
  }

  @Test
  void aDoubtfulCommitmentIsDecidedByAPersonOnTheSpot() {
    String number = doubtful();
    assertThat(office.application(number).status()).isEqualTo(UNDER_REVIEW);
    office.complete("approver", number, "decideOnTheSpot", "deny", "没有固定经营场所");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    assertThat(kinds(number)).contains(DocumentKind.DENIAL_DECISION);
  }

  @Test
  void aDoubtfulCommitmentMayStillBeGrantedByAPerson() {
    String number = doubtful();
    office.complete("approver", number, "decideOnTheSpot", "grant");
    assertThat(office.licence(number)).isPresent();
  }

  @Test
  void aDecisionOnTheSpotThatIsLateIsRecorded() {
    String number = doubtful();
    office.advance("P2D");
    assertThat(office.acts(number)).contains("on-the-spot-overdue");
    assertThat(office.openTasks(number)).contains("decideOnTheSpot");
  }

  @Test
  void aSignedCommitmentWithdrawnGoesOnInTheGeneralProcedure() {
    String number = doubtful();
    assertThat(office.withdraw(number, Answer.COMMITMENT_WITHDRAWN)).isEmpty();
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void anApplicationWithdrawnBeforeSigningEnds() {
    String number = office.applied(dispatch.example("commitment", "ftz"));
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(WITHDRAWN);
  }

  @Test
  void anApplicationWithdrawnInTheGeneralProcedureEnds() {
    String number = office.applied(dispatch.example("general", "citywide"));
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(WITHDRAWN);
    assertThat(office.running(PROCESS, number)).isZero();
  }

  @Test
  void aCommitmentNeverSignedGoesOnInTheGeneralProcedure() {
    String number = office.applied(dispatch.example("commitment", "ftz"));
    office.advance("P31D");
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void theGeneralProcedureGrantsWithinItsLegalPeriods() {
    String number = office.applied(dispatch.example("general", "citywide"));
    assertThat(legal(number, ClockPurpose.ACCEPTANCE).clause())
        .isEqualTo("人社部发〔2021〕43号 全国方案第七项·办理程序1");
    dispatch.accepted(number);
    CaseClock decision = legal(number, ClockPurpose.DECISION);
    assertThat(decision.clause()).isEqualTo("人社部发〔2021〕43号 全国方案第七项·办理程序3");
    assertThat(decision.deadline()).isEqualTo(LocalDate.of(2026, 3, 30));
    dispatch.decided(number, "grant", null);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
    assertThat(office.licence(number)).isPresent();
    assertThat(office.running(PROCESS, number)).isZero();
  }

  @Test
  void theCityGrantsALargeOne() {
    String number =
        office.applied(dispatch.withCapital(dispatch.example("general", "citywide"), "800"));
    dispatch.granted(number);
    assertThat(office.licence(number).orElseThrow().number()).startsWith("LD500000");
  }

  @Test
  void theGeneralProcedureDenies() {
    String number = office.applied(dispatch.example("general", "citywide"));
    dispatch.accepted(number);
    dispatch.decided(number, "deny", "管理制度不符合规定");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    assertThat(kinds(number)).contains(DocumentKind.DENIAL_DECISION);
    assertThat(office.licence(number)).isEmpty();
  }

  @Test
  void theGeneralProcedureMayNotAccept() {
    String number = office.applied(dispatch.example("general", "citywide"));
    office.complete("window", number, "acceptApplication", "reject", "不属于本机关职权");
    assertThat(office.application(number).status()).isEqualTo(NOT_ACCEPTED);
    assertThat(kinds(number)).contains(DocumentKind.REJECTION_DECISION);
  }

  @Test
  void whatIsNotAnsweredInFiveWorkingDaysIsDeemedAccepted() {
    String number = office.applied(dispatch.example("general", "citywide"));
    office.advance("P8D");
    assertThat(office.acts(number)).contains("application-deemed-accepted");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void aCorrectionThatIsNeverAnsweredEnds() {
    String number = office.applied(dispatch.example("general", "citywide"));
    office.complete("window", number, "acceptApplication", "correct", "验资报告缺页");
    office.advance("P32D");
    assertThat(office.application(number).status()).isEqualTo(LAPSED);
  }

  @Test
  void aChangeAltersTheLicenceUnderTheSameNumber() {
    String licence = dispatch.licensed();
    String number = office.applied(dispatch.change(licence, "general", "citywide"));
    assertThat(office.application(number).bureau()).isEqualTo("yuzhong");
    dispatch.accepted(number);
    assertThat(legal(number, ClockPurpose.DECISION).deadline())
        .isEqualTo(LocalDate.of(2026, 3, 16));
    dispatch.decided(number, "grant", null);
    Licence changed = licences.require(licence);
    assertThat(changed.holder()).isEqualTo("重庆更名人力资源有限公司");
    assertThat(changed.legalRepresentative()).isEqualTo("王新任");
    assertThat(changed.address()).isEqualTo("重庆市渝中区解放碑新址路 2 号");
    assertThat(changed.registeredCapital()).isEqualByComparingTo("300");
    assertThat(changed.status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(changed.validUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
    assertThat(certificates(licence)).hasSize(2);
    assertThat(duties.ofLicence(licence)).extracting(Duty::holder).containsOnly("重庆更名人力资源有限公司");
    assertThat(office.acts(licence)).contains("licence-altered");
    assertThat(office.licence(number)).map(Licence::number).contains(licence);
  }

  @Test
  void aChangeThatIsDeniedLeavesTheLicenceAsItWas() {
    String licence = dispatch.licensed();
    Licence before = licences.require(licence);
    String number = office.applied(dispatch.change(licence, "general", "citywide"));
    dispatch.accepted(number);
    dispatch.decided(number, "deny", "材料与登记不符");
    assertThat(licences.require(licence)).isEqualTo(before);
    assertThat(certificates(licence)).hasSize(1);
  }

  @Test
  void inTheZoneAChangeIsCommittedToAndVerifiedAfterwards() {
    String licence = dispatch.licensed();
    String number = office.applied(dispatch.change(licence, "commitment", "ftz"));
    office.upload(number, "B3");
    office.signed(number);
    assertThat(licences.require(licence).legalRepresentative()).isEqualTo("王新任");
    assertThat(duties.ofLicence(licence))
        .filteredOn(d -> d.kind().equals("commitment-verification"))
        .singleElement()
        .satisfies(d -> assertThat(d.application()).isEqualTo(number));
  }

  @Test
  void aChangeOfNothingIsRefused() {
    String licence = dispatch.licensed();
    assertThat(dispatch.refused(dispatch.on(licence, "change")))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("subject"))
        .satisfies(r -> assertThat(r.reason()).contains("没有变更内容"));
  }

  @Test
  void aChangeBelowTheFloorIsRefused() {
    String licence = dispatch.licensed();
    Submission s = dispatch.withCapital(dispatch.change(licence, "general", "citywide"), "100");
    assertThat(dispatch.refused(s))
        .extracting(Refusal::field)
        .containsExactly("subject.registeredCapital");
  }

  @Test
  void aSecondActionOnALicenceWaitsForTheFirst() {
    String licence = dispatch.licensed();
    String first = office.applied(dispatch.change(licence, "general", "citywide"));
    assertThat(dispatch.refused(dispatch.on(licence, "cancel")))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("licence"))
        .satisfies(r -> assertThat(r.remedy()).contains(first));
  }

  @Test
  void aRenewalSixtyDaysBeforeTheExpiryExtendsTheTermUnderTheSameNumber() {
    String licence = dispatch.licensed();
    office.advance("P1036D");
    String number = office.applied(dispatch.on(licence, "renew"));
    dispatch.granted(number);
    Licence renewed = licences.require(licence);
    assertThat(renewed.validFrom()).isEqualTo(LocalDate.of(2029, 3, 3));
    assertThat(renewed.validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
    assertThat(certificates(licence)).hasSize(2);
    assertThat(office.acts(licence)).contains("licence-extended");
  }

  @Test
  void aRenewalOneDayTooLateIsRefusedWithItsGroundAndWhatToDo() {
    String licence = dispatch.licensed();
    office.advance("P1037D");
    assertThat(dispatch.refused(dispatch.on(licence, "renew")))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("licence");
              assertThat(r.reason()).contains("2029年3月2日", "现已超过");
              assertThat(r.remedy()).contains("重新申请设立");
              assertThat(r.clause()).contains("劳务派遣行政许可实施办法");
            });
  }

  @Test
  void aRenewalDoesNotSmuggleInAChange() {
    String licence = dispatch.licensed();
    Submission renamed =
        office.subject(
            dispatch.on(licence, "renew"),
            s ->
                new Submission.Subject(
                    s.type(),
                    "别的名称有限公司",
                    s.uscc(),
                    s.registeredCapital(),
                    s.legalRepresentative(),
                    s.contact()));
    assertThat(dispatch.refused(renamed))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("subject.name"))
        .satisfies(r -> assertThat(r.remedy()).contains("先申请变更"));
  }

  @Test
  void aCancellationEndsTheLicenceItsDutiesAndIsAnnounced() {
    String licence = dispatch.licensedByCommitment();
    office.advance("P30D");
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
    String number = office.applied(dispatch.on(licence, "cancel"));
    dispatch.granted(number);
    Licence cancelled = licences.require(licence);
    assertThat(cancelled.status()).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(cancelled.endReason()).isEqualTo("不再开展劳务派遣业务");
    assertThat(duties.ofLicence(licence))
        .hasSize(3)
        .allSatisfy(d -> assertThat(d.state()).isEqualTo(Duty.State.CANCELLED));
    assertThat(office.openTasks(licence)).isEmpty();
    assertThat(office.running("labour-dispatch-permit-supervision", licence)).isZero();
    assertThat(kinds(number)).contains(DocumentKind.CANCELLATION_ANNOUNCEMENT);
    assertThat(dispatch.drift(licence)).isEmpty();
  }

  @Test
  void whoeverCancelledMayApplyAnewButNotAskForMoreOnTheOldLicence() {
    String licence = dispatch.licensed();
    dispatch.granted(office.applied(dispatch.on(licence, "cancel")));
    assertThat(dispatch.refused(dispatch.change(licence, "general", "citywide")))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("licence"))
        .satisfies(r -> assertThat(r.reason()).contains("已注销"))
        .satisfies(r -> assertThat(r.remedy()).contains("重新申请设立"));
    Licence old = licences.require(licence);
    Submission anew =
        office.subject(
            dispatch.example("general", "citywide"),
            s ->
                new Submission.Subject(
                    s.type(),
                    old.holder(),
                    old.uscc(),
                    BigDecimal.valueOf(200),
                    s.legalRepresentative(),
                    s.contact()));
    assertThat(office.applied(anew)).isNotBlank();
  }

  @Test
  void aCancellationIsNeverCommittedTo() {
    String licence = dispatch.licensed();
    Application a =
        office.application(office.applied(dispatch.on(licence, "cancel", "commitment", "ftz")));
    assertThat(a.procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(a.reasons()).singleElement().satisfies(r -> assertThat(r.reason()).contains("注销"));
  }

  @Test
  void anActionOnALicenceThatDoesNotExistIsRefused() {
    Submission s = dispatch.change(dispatch.licensed(), "general", "citywide");
    Submission unknown =
        new Submission(
            s.item(),
            s.action(),
            s.region(),
            s.district(),
            s.procedure(),
            s.subject(),
            s.answers(),
            "LD5001032026999999");
    assertThat(dispatch.refused(unknown))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("licence"))
        .satisfies(r -> assertThat(r.remedy()).contains("核对许可证编号"));
  }

  @Test
  void anActionOnAnothersLicenceIsRefused() {
    Submission s = dispatch.change(dispatch.licensed(), "general", "citywide");
    assertThat(dispatch.refusedTo("applicant2", s))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("licence"))
        .satisfies(r -> assertThat(r.reason()).contains("不在您的账号名下"));
  }

  @Test
  void withoutANumberTheSubjectsOwnLicenceIsMeant() {
    String licence = dispatch.licensed();
    Submission s = dispatch.change(licence, "general", "citywide");
    Submission unnamed =
        new Submission(
            s.item(),
            s.action(),
            s.region(),
            s.district(),
            s.procedure(),
            s.subject(),
            s.answers());
    assertThat(office.application(office.applied(unnamed)).licence()).isEqualTo(licence);
  }

  private String doubtful() {
    Submission s = dispatch.example("commitment", "ftz");
    java.util.Map<String, Object> answers = new java.util.HashMap<>(s.answers());
    answers.put("has_fixed_premises_and_facilities", false);
    String number =
        office.applied(
            new Submission(
                s.item(),
                s.action(),
                s.region(),
                s.district(),
                s.procedure(),
                s.subject(),
                answers));
    office.upload(number, "M3");
    office.signed(number);
    return number;
  }

  private CaseClock legal(String number, ClockPurpose purpose) {
    return clocks.of(number).stream()
        .filter(c -> c.purpose() == purpose && c.type() == StatutoryClock.Type.LEGAL)
        .findFirst()
        .orElseThrow();
  }

  private List<DocumentKind> kinds(String number) {
    return documents.ofCase(number).stream().map(Document::kind).toList();
  }

  private List<Document> certificates(String licence) {
    return documents.ofLicence(licence).stream()
        .filter(d -> d.kind().equals(DocumentKind.of("dispatch-licence")))
        .toList();
  }

  @Test
  void aBranchIsFiledAtOnceStandsWithTheLicenceAndIsInspected() {
    String licence = dispatch.licensed();
    String number = office.applied(branch(licence, "2026-02-25"));
    assertThat(office.application(number).status()).isEqualTo(FILED);
    assertThat(office.acts(licence)).contains("licence-entered");
    assertThat(duties.ofLicence(licence)).extracting(Duty::kind).contains("branch-inspection");
    assertThat(proposals.open(licences.require(licence).uscc())).isEmpty();
  }

  @Test
  void aBranchFiledLateIsFiledAndPutToTheCreditOfficer() {
    String licence = dispatch.licensed();
    String number = office.applied(branch(licence, "2026-02-10"));
    assertThat(office.application(number).status()).isEqualTo(FILED);
    assertThat(proposals.open(licences.require(licence).uscc()))
        .extracting(Proposal::rule)
        .containsExactly("A18-7");
  }

  @Test
  void aBranchThatIsNotThereYetIsNotFiled() {
    String licence = dispatch.licensed();
    assertThat(dispatch.refused(branch(licence, "2026-03-09")))
        .extracting(Refusal::rule)
        .containsExactly("stated-day-ahead");
  }

  @Test
  void aDamagedCertificateIsIssuedAgainUnderTheSameNumber() {
    String licence = dispatch.licensed();
    Licence before = licences.require(licence);
    String number = office.applied(with(licence, "reissue", Map.of("reissue_because", "damaged")));
    office.upload(number, "BZ3");
    dispatch.granted(number);
    assertThat(licences.require(licence)).isEqualTo(before);
    assertThat(office.acts(licence)).contains("licence-reissued");
  }

  private Submission branch(String licence, String registeredOn) {
    return with(
        licence,
        "branch",
        Map.of(
            "branch_name", "重庆示例劳务派遣有限公司江北分公司",
            "branch_uscc", "91500105MA00000000",
            "branch_address", "重庆市江北区建新北路 1 号",
            "branch_head", "周示例",
            "branch_registered_on", registeredOn));
  }

  private Submission with(String licence, String action, Map<String, Object> answers) {
    Submission s = dispatch.on(licence, action);
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        s.subject(),
        answers,
        licence);
  }
}
