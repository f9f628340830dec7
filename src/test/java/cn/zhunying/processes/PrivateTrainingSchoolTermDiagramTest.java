package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Submission;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * automatic-renewal, expiry-cancellation and licence-return, by the school whose licence has a
 * term: one test per outcome.
 */
@ZhunyingTest
class PrivateTrainingSchoolTermDiagramTest {

  private static final String ITEM = "private-training-school";
  private static final LocalDate END = LocalDate.of(2029, 3, 2);

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private TaskRules dutyTaskRules;

  @Test
  void aSchoolWithoutViolationsIsRenewedWithoutAskingForIt() {
    String licence = operating();
    beforeTheEnd();
    assertThat(of(licence, "automatic-renewal").orElseThrow().dueOn()).isBefore(END);
    office.complete("approver", licence, "confirmRenewal", "renew");
    assertThat(licences.require(licence).validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
    assertThat(licences.require(licence).validFrom()).isEqualTo(END.plusDays(1));
    assertThat(kinds(licence).stream().filter(DocumentKind.of("school-licence")::equals))
        .hasSize(3); // of the grant, of the day it began to operate, of the renewal
    assertThat(of(licence, "automatic-renewal").orElseThrow().outcome())
        .isEqualTo(Duty.Outcome.RENEWED);
  }

  @Test
  void aSchoolWithFindingsMustAsk() {
    String licence = operating();
    inspected(licence, "unqualified", "（八）");
    beforeTheEnd();
    assertThat(of(licence, "automatic-renewal")).isEmpty();
    assertThat(office.acts(licence)).contains("renewal-not-automatic");
    office.advance("P1M");
    assertThat(rules(office.submit(renewal(licence)))).isEmpty();
  }

  @Test
  void aTermThatEndsWithTheLeaseIsNotRenewedByItself() {
    Submission s = office.example(ITEM, "general", "citywide");
    Map<String, Object> answers = new HashMap<>(s.answers());
    answers.putAll(Map.of("premises_leased", true, "lease_until", "2028-12-31"));
    String licence =
        operating(
            new Submission(
                ITEM, s.action(), s.region(), s.district(), s.procedure(), s.subject(), answers));
    office.advanceTo(LocalDate.of(2028, 9, 15));
    assertThat(of(licence, "automatic-renewal")).isEmpty();
    assertThat(office.acts(licence)).contains("renewal-not-automatic");
  }

  @Test
  void whatTheRecordDoesNotShowIsLeftToTheHolderByAnOfficer() {
    String licence = operating();
    beforeTheEnd();
    office.complete("approver", licence, "confirmRenewal", "apply", "有正在查处的虚假宣传");
    assertThat(of(licence, "automatic-renewal").orElseThrow().outcome())
        .isEqualTo(Duty.Outcome.LEFT_TO_HOLDER);
    assertThat(licences.require(licence).validUntil()).isEqualTo(END);
  }

  @Test
  void aSchoolThatTaughtNobodyLapsesWithItsTerm() {
    String licence = operating();
    beforeTheEnd();
    office.complete("approver", licence, "confirmRenewal", "no-activity", "两年没有招生");
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
    office.advance("P6M");
    assertThat(status(licence)).isEqualTo(LicenceStatus.EXPIRED);
    assertThat(licences.require(licence).endReason()).contains("自然废止", "两年没有招生");
    assertThat(kinds(licence)).contains(DocumentKind.CANCELLATION_ANNOUNCEMENT);
  }

  @Test
  void aSchoolThatNeverBeganLapsesWithItsTerm() {
    String licence = licensed(office.example(ITEM, "general", "citywide"));
    office.advance("P37M");
    assertThat(status(licence)).isEqualTo(LicenceStatus.EXPIRED);
    assertThat(licences.require(licence).endClause()).contains("第二十八条");
  }

  @Test
  void anAskedRenewalIsDecidedBeforeTheAutomaticOne() {
    String licence = operating();
    beforeTheEnd();
    office.advance("P2M");
    String number = office.applied(renewal(licence));
    assertThat(
            dutyTaskRules.problems(
                new TaskInHand(licence, "confirmRenewal", null, Map.of("outcome", "renew"))))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains(number));
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    assertThat(licences.require(licence).validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
    assertThat(of(licence, "automatic-renewal").orElseThrow().state())
        .isEqualTo(Duty.State.CANCELLED);
    assertThat(office.running("automatic-renewal", licence)).isZero();
  }

  @Test
  void afterItsTermALicenceWaitsSixtyWorkingDaysToBeCancelled() {
    String licence = pending();
    assertThat(status(licence)).isEqualTo(LicenceStatus.EXPIRED_PENDING);
    office.advance("P60D");
    assertThat(office.openTasks(licence)).doesNotContain("decideCancellation");
    office.advance("P40D");
    office.complete("approver", licence, "decideCancellation", "cancel");
    Licence cancelled = licences.require(licence);
    assertThat(cancelled.status()).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(cancelled.endClause()).isEqualTo("渝人社发〔2021〕24号 第二十八条");
    assertThat(kinds(licence)).contains(DocumentKind.CANCELLATION_ANNOUNCEMENT);
    assertThat(duties.ofLicence(licence)).noneMatch(d -> d.state() == Duty.State.OPEN);
  }

  @Test
  void aCancellationMayWaitWithAReason() {
    String licence = pending();
    office.advance("P100D");
    office.complete("approver", licence, "decideCancellation", "postpone", "正在安置学员");
    assertThat(status(licence)).isEqualTo(LicenceStatus.EXPIRED_PENDING);
    assertThat(of(licence, "expiry-cancellation").orElseThrow().state())
        .isEqualTo(Duty.State.WAITING);
  }

  @Test
  void whoAsksLateIsRenewedInsteadOfCancelled() {
    String licence = pending();
    String number = office.applied(renewal(licence));
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(licences.require(licence).validFrom()).isEqualTo(END.plusDays(1));
    assertThat(of(licence, "expiry-cancellation").orElseThrow().state())
        .isEqualTo(Duty.State.CANCELLED);
  }

  @Test
  void aLicenceGivenBackIsRecorded() {
    String licence = terminated();
    office.advance("P31D");
    office.complete("inspector", licence, "confirmReturn", "returned");
    assertThat(office.acts(licence)).contains("licence-returned");
  }

  @Test
  void aLicenceKeptBackIsAnnouncedInvalid() {
    String licence = terminated();
    office.advance("P31D");
    office.complete("inspector", licence, "confirmReturn", "not-returned", "经催交仍未交回");
    assertThat(kinds(licence)).contains(DocumentKind.INVALIDITY_ANNOUNCEMENT);
    assertThat(of(licence, "licence-return").orElseThrow().outcome())
        .isEqualTo(Duty.Outcome.NOT_RETURNED);
  }

  @Test
  void whatIsNotDecidedInTimeGoesToTheSupervisor() {
    String renewing = operating();
    String expired = operating();
    String ended = terminated();
    office.advance("P46D");
    assertThat(office.openTasks(ended)).contains("confirmReturn", "handleOverdue");
    urged("supervisor", ended, "licence-return");
    office.advance("P33M");
    assertThat(office.openTasks(renewing)).contains("confirmRenewal", "handleOverdue");
    urged("city-supervisor", renewing, "automatic-renewal");
    office.advance("P6M");
    assertThat(office.openTasks(expired)).contains("decideCancellation", "handleOverdue");
    urged("city-supervisor", expired, "expiry-cancellation");
  }

  private void urged(String supervisor, String licence, String kind) {
    long duty = of(licence, kind).orElseThrow().id();
    office.conclude(supervisor, licence, duty, "handleOverdue", "urge", null);
    assertThat(of(licence, kind).orElseThrow().urgedCount()).isEqualTo(1);
  }

  private String licensed(Submission submission) {
    String number = office.applied(submission);
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    return office.licence(number).orElseThrow().number();
  }

  private String operating() {
    return operating(office.example(ITEM, "general", "citywide"));
  }

  private String operating(Submission submission) {
    String licence = licensed(submission);
    office.advance("P2D");
    duties.ofLicence(licence).stream()
        .filter(d -> d.state() == Duty.State.OPEN)
        .forEach(
            d ->
                office.conclude(
                    "inspector", licence, d.id(), "conductInspection", "no-issue", null));
    assertThat(status(licence)).isEqualTo(LicenceStatus.IN_FORCE);
    return licence;
  }

  /** The yearly inspection of the next year, rectified. */
  private void inspected(String licence, String outcome, String grounds) {
    office.advance("P13M");
    office.complete(
        "inspector",
        licence,
        "concludeAnnualInspection",
        Map.of("outcome", outcome, "grounds", grounds, "reason", "未开设最低余额账户"));
    office.advance("P4M");
    office.complete("inspector", licence, "reviewRectification", "rectified");
  }

  private void beforeTheEnd() {
    LocalDate day = LocalDate.of(2028, 11, 15);
    office.advanceTo(day);
  }

  private String pending() {
    String licence = operating();
    beforeTheEnd();
    office.complete("approver", licence, "confirmRenewal", "apply", "有正在查处的虚假宣传");
    office.advanceTo(END.plusDays(1));
    return licence;
  }

  private String terminated() {
    String licence = operating();
    String number =
        office.applied(
            on(
                licence,
                "terminate",
                Map.of(
                    "cancel_reason", "章程规定终止",
                    "settlement_done", true,
                    "board_approval", "0.8",
                    "people_settled", true,
                    "announced_on", "2025-06-01",
                    "tuition_refunded", true,
                    "wages_paid", true,
                    "debts_paid", true)));
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    return licence;
  }

  private Submission renewal(String licence) {
    return on(licence, "renew", Map.of("has_enrolment", true, "premises_leased", false));
  }

  private Submission on(String licence, String action, Map<String, Object> answers) {
    Licence l = licences.require(licence);
    Submission s = office.example(ITEM, "general", "citywide");
    Submission.Subject subject =
        new Submission.Subject(
            s.subject().type(),
            l.holder(),
            l.uscc(),
            l.registeredCapital(),
            s.subject().legalRepresentative(),
            s.subject().contact());
    return new Submission(
        ITEM, action, s.region(), s.district(), s.procedure(), subject, answers, licence);
  }

  private LicenceStatus status(String licence) {
    return licences.require(licence).status();
  }

  /** The last duty of a kind. */
  private Optional<Duty> of(String licence, String kind) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals(kind))
        .reduce((earlier, later) -> later);
  }

  private List<DocumentKind> kinds(String licence) {
    return documents.ofLicence(licence).stream().map(Document::kind).toList();
  }
}
