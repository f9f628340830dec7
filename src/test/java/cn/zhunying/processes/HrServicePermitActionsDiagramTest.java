package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.application.Submission.Subject;
import cn.zhunying.catalogue.terms.licence.PublicList;
import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.commitment.publication.PublishedCommitments.Asked;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.licence.register.RegisteredLicence;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** E19: what the holder of a human resources permit reports and renews. */
@ZhunyingTest
class HrServicePermitActionsDiagramTest {

  private static final DocumentKind CERTIFICATE = DocumentKind.of("hr-licence");

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private PublishedCommitments published;
  @Autowired private Proposals proposals;
  @Autowired private LicenceRegister register;
  @Autowired private Api api;

  @Test
  void aChangeReportedInTimeIsFiledAtOnceAndStandsOnANewCertificate() throws IOException {
    Licence licence = licences.require(office.licensed());
    String number =
        office.applied(change(licence, "2026-02-20", List.of("name", "seat", "representative")));
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.FILED);
    Licence changed = licences.require(licence.number());
    assertThat(changed.holder()).isEqualTo("重庆更名人力资源有限公司");
    assertThat(changed.legalRepresentative()).isEqualTo("王新任");
    assertThat(changed.address()).isEqualTo("重庆市渝中区新址路 2 号");
    assertThat(changed.validUntil()).isEqualTo(licence.validUntil());
    assertThat(changed.status()).isEqualTo(LicenceStatus.IN_FORCE);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactlyInAnyOrder(DocumentKind.of("report-receipt"), CERTIFICATE);
    assertThat(Paper.text(documents.pdf(certificate(number).number())))
        .contains("重庆更名人力资源有限公司", "王新任", "新址路");
    assertThat(duties.ofLicence(licence.number()))
        .filteredOn(d -> d.state() == Duty.State.WAITING)
        .extracting(Duty::holder)
        .containsOnly("重庆更名人力资源有限公司");
    assertThat(proposals.open(licence.uscc())).isEmpty();
  }

  @Test
  void onlyWhatHasChangedIsAskedForAndChanged() {
    Licence licence = licences.require(office.licensed());
    office.applied(change(licence, "2026-03-01", List.of("representative")));
    Licence changed = licences.require(licence.number());
    assertThat(changed.legalRepresentative()).isEqualTo("王新任");
    assertThat(changed.holder()).isEqualTo(licence.holder());
    assertThat(changed.address()).isEqualTo(licence.address());
  }

  /** E50, 人社厅函〔2021〕18号 二（三）: the list comes from the permits. */
  @Test
  void whoBeginsToRecruitOnlineReportsItAndStandsOnThePublicList() {
    Licence licence = licences.require(office.licensed());
    PublicList list = register.list("online-recruitment").orElseThrow();
    assertThat(register.listed(list, 0, 500))
        .extracting(RegisteredLicence::number)
        .doesNotContain(licence.number());
    Submission begun = change(licence, "2026-03-01", List.of("online"));
    begun.answers().put("online_recruitment", true);
    String number = office.applied(begun);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactly(DocumentKind.of("report-receipt"));
    assertThat(register.listed(list, 0, 500))
        .extracting(RegisteredLicence::number)
        .contains(licence.number());
    assertThat(api.get(null, "/api/v1/public/registers/online-recruitment").body().at("/licences"))
        .isNotEmpty();
    assertThat(api.get(null, "/api/v1/public/registers/none").status()).isEqualTo(404);
  }

  @Test
  void aChangeReportedLateIsFiledAndPutToTheCreditOfficer() {
    Licence licence = licences.require(office.licensed());
    String number = office.applied(change(licence, "2026-02-14", List.of("name")));
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.FILED);
    assertThat(proposals.open(licence.uscc())).extracting(Proposal::rule).containsExactly("A14-2");
  }

  @Test
  void aChangeThatHasNotHappenedYetIsNoReport() {
    Licence licence = licences.require(office.licensed());
    assertThat(rules(office.submit(change(licence, "2026-03-03", List.of("name"))).refusals()))
        .containsExactly("stated-day-ahead");
  }

  @Test
  void aRenewalIsCommittedToAndGrantedOnTheSpotAndVerifiedAgain() throws IOException {
    Licence licence = licences.require(office.licensed());
    assertThat(licence.validUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
    office.advanceTo(LocalDate.of(2029, 1, 10));
    String number = office.applied(renewal(licence, "commitment"));
    assertThat(office.application(number).status())
        .isEqualTo(ApplicationStatus.AWAITING_COMMITMENT);
    office.signed(number);
    Licence renewed = licences.require(licence.number());
    assertThat(renewed.validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .containsExactlyInAnyOrder(
            DocumentKind.COMMITMENT_LETTER, DocumentKind.LICENCE_DECISION, CERTIFICATE);
    assertThat(Paper.text(documents.pdf(certificate(number).number()))).contains("2032年3月2日");
    assertThat(duties.ofLicence(licence.number()))
        .filteredOn(d -> d.application().equals(number))
        .extracting(Duty::kind)
        .contains("commitment-verification");
  }

  /** E8: 至许可终止 is true of what was committed to in a renewal too. */
  @Test
  void whatARenewalPromisedIsPublishedUntilTheLicenceEnds() {
    Licence licence = licences.require(office.licensed());
    office.signed(office.applied(renewal(licence, "commitment")));
    Asked all = Asked.of(licence.uscc(), "");
    assertThat(published.rows(all, 0, 10)).hasSize(2);
    decided(office.applied(cancellation(licences.require(licence.number()))), "grant", null);
    assertThat(published.rows(all, 0, 10)).isEmpty();
  }

  @Test
  void aRenewalInTheGeneralProcedureIsGrantedOrDenied() {
    Licence licence = licences.require(office.licensed());
    String granted = office.applied(renewal(licence, "general"));
    decided(granted, "grant", null);
    assertThat(licences.require(licence.number()).validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
    String denied = office.applied(renewal(licence, "general"));
    decided(denied, "deny", "经营场所已不存在");
    assertThat(office.application(denied).status()).isEqualTo(ApplicationStatus.DENIED);
    assertThat(licences.require(licence.number()).validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
  }

  @Test
  void aRenewalWhoseCommitmentIsWithdrawnGoesOnInTheGeneralProcedure() {
    Licence licence = licences.require(office.licensed());
    String number = office.applied(renewal(licence, "commitment"));
    office.withdraw(number, Answer.COMMITMENT_WITHDRAWN);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void aRenewalLessThanThirtyDaysBeforeTheEndIsTooLate() {
    Licence licence = licences.require(office.licensed());
    office.advanceTo(LocalDate.of(2029, 2, 1));
    assertThat(rules(office.submit(renewal(licence, "general")).refusals()))
        .containsExactly("action-too-late");
  }

  @Test
  void aLostCertificateIsIssuedAgainUnderTheSameNumberAndSaysSo() throws IOException {
    Licence licence = licences.require(office.licensed());
    String number = office.applied(reissue(licence, true));
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
    decided(number, "grant", null);
    assertThat(licences.require(licence.number())).isEqualTo(licence);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.LICENCE_DECISION, CERTIFICATE);
    assertThat(Paper.text(documents.pdf(certificate(number).number())))
        .contains(licence.number(), "补证日期");
    assertThat(office.acts(licence.number())).contains("licence-reissued");
  }

  @Test
  void aReissueIsDeniedWithItsReason() {
    Licence licence = licences.require(office.licensed());
    String number = office.applied(reissue(licence, true));
    decided(number, "deny", "公告与许可证不符");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.DENIED);
    assertThat(office.acts(licence.number())).doesNotContain("licence-reissued");
  }

  @Test
  void aLossThatIsNotPublishedYetIsRefusedWithWhatToDo() {
    Licence licence = licences.require(office.licensed());
    assertThat(rules(office.submit(reissue(licence, false)).refusals()))
        .containsExactly("condition-not-met");
  }

  @Test
  void aHolderThatGivesUpIsCancelledAnnouncedAndOwesNothingMore() throws IOException {
    Licence licence = licences.require(office.licensed());
    String number = office.applied(cancellation(licence));
    decided(number, "grant", null);
    Licence ended = licences.require(licence.number());
    assertThat(ended.status()).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(ended.endReason()).isEqualTo("转让业务");
    Document announcement =
        documents.ofCase(number).stream()
            .filter(d -> d.kind().equals(DocumentKind.CANCELLATION_ANNOUNCEMENT))
            .findFirst()
            .orElseThrow();
    assertThat(Paper.text(documents.pdf(announcement.number()))).contains("转让业务");
    assertThat(duties.ofLicence(licence.number()))
        .extracting(Duty::state)
        .containsOnly(Duty.State.CANCELLED);
  }

  @Test
  void aCancellationThatIsDeniedLeavesThePermit() {
    Licence licence = licences.require(office.licensed());
    String number = office.applied(cancellation(licence));
    decided(number, "deny", "有未了结的行政处罚");
    assertThat(licences.require(licence.number()).status()).isEqualTo(LicenceStatus.IN_FORCE);
  }

  private Submission reissue(Licence l, boolean published) {
    return on(
        l,
        "reissue",
        "general",
        Map.of(
            "reissue_because", "lost",
            "loss_published", published,
            "loss_published_in", "重庆日报，2026年2月27日"));
  }

  private Submission cancellation(Licence l) {
    return on(l, "cancel", "general", Map.of("cancel_reason", "转让业务"));
  }

  private void decided(String number, String outcome, String reason) {
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", outcome, reason);
  }

  private Document certificate(String number) {
    return documents.ofCase(number).stream()
        .filter(d -> d.kind().equals(CERTIFICATE))
        .findFirst()
        .orElseThrow();
  }

  private Submission change(Licence l, String registeredOn, List<String> changed) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("changed", changed);
    answers.put("registered_on", registeredOn);
    Map.of("name", "new_name", "seat", "new_address", "representative", "new_representative")
        .forEach(
            (what, field) -> {
              if (changed.contains(what)) {
                answers.put(field, NEW.get(field));
              }
            });
    return on(l, "change", "general", answers);
  }

  private static final Map<String, String> NEW =
      Map.of(
          "new_name", "重庆更名人力资源有限公司", "new_address", "重庆市渝中区新址路 2 号", "new_representative", "王新任");

  private Submission renewal(Licence l, String procedure) {
    Map<String, Object> answers = new HashMap<>(office.example(procedure).answers());
    answers.remove("investor_category");
    answers.remove("online_recruitment");
    answers.put("premises_address", l.address());
    return on(l, "renew", procedure, answers);
  }

  private Submission on(Licence l, String action, String procedure, Map<String, Object> answers) {
    Submission example = office.example(procedure);
    return new Submission(
        Office.ITEM,
        action,
        "citywide",
        "yuzhong",
        procedure,
        new Subject(
            "enterprise",
            l.holder(),
            l.uscc(),
            l.registeredCapital(),
            new Submission.LegalRepresentative(
                l.legalRepresentative(), example.subject().legalRepresentative().idNumber()),
            example.subject().contact()),
        answers,
        l.number());
  }
}
