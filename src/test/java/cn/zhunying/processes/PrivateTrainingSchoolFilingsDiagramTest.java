package cn.zhunying.processes;

import static cn.zhunying.application.ApplicationStatus.DENIED;
import static cn.zhunying.application.ApplicationStatus.FILED;
import static cn.zhunying.application.ApplicationStatus.GRANTED;
import static cn.zhunying.application.ApplicationStatus.LAPSED;
import static cn.zhunying.application.ApplicationStatus.WITHDRAWN;
import static cn.zhunying.support.Office.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Submission;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.entry.LicenceEntries;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a school files, and what it is agreed to, within its licence: one test per outcome. */
@ZhunyingTest
class PrivateTrainingSchoolFilingsDiagramTest {

  private static final String ITEM = "private-training-school";

  @Autowired private Office office;
  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Licences licences;
  @Autowired private LicenceEntries entries;
  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private AnnualReports reports;

  @ParameterizedTest
  @CsvSource({
    "file-charter, K2 K3, charter_changes",
    "file-controller, P2, new_controller_person",
    "file-advertisement, Q2, ad_title"
  })
  void isFiledOnTheSpotAndStandsWithTheLicence(String action, String materials, String said)
      throws IOException {
    Licence before = licensed();
    String number = office.applied(about(action));
    upload(number, materials);
    assertThat(office.application(number).status()).isEqualTo(FILED);
    assertThat(office.openTasks(number)).isEmpty();
    assertThat(entries.of(before.number()))
        .singleElement()
        .satisfies(e -> assertThat(e.filed().number()).isEqualTo(number))
        .satisfies(e -> assertThat(e.says()).containsKey(said));
    assertThat(office.acts(before.number())).contains("licence-entered");
    assertThat(licences.require(before.number())).isEqualTo(before);
    assertThat(receipt(number)).contains("备案", items.require(ITEM, action).action(action).name());
  }

  @ParameterizedTest
  @CsvSource({
    "file-charter, board_approval, 0.5, 第二十六条",
    "file-charter, charter_announced, false, 第十九条",
    "file-controller, controller_qualified, false, 第十二条",
    "file-advertisement, ad_truthful, false, 第三十二条",
    "temporary-teaching, temp_from, 2099-13-01, "
  })
  void badInputIsRefusedByNameBeforeItIsFiled(
      String action, String field, String answer, String clause) {
    licensed();
    List<Refusal> refused = office.submit(with(about(action), Map.of(field, answer))).refusals();
    assertThat(refused)
        .anySatisfy(
            r -> {
              assertThat(r.field()).isEqualTo("answers." + field);
              assertThat(clause == null || r.clause().contains(clause)).isTrue();
            });
  }

  @Test
  void twoAdvertisementsStandWithTheLicenceTheNewestFirst() {
    Licence licence = licensed();
    String first = office.applied(about("file-advertisement"));
    upload(first, "Q2");
    String second = office.applied(about("file-advertisement"));
    upload(second, "Q2");
    assertThat(entries.of(licence.number()))
        .extracting(e -> e.filed().number())
        .containsExactly(second, first);
  }

  @Test
  void whatIsNeverMadeWholeLapsesAndMayBeWithdrawn() {
    licensed();
    String withdrawn = office.applied(about("file-charter"));
    assertThat(office.withdraw(withdrawn, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(withdrawn).status()).isEqualTo(WITHDRAWN);
    String lapsed = office.applied(about("file-charter"));
    office.advance("P31D");
    assertThat(office.application(lapsed).status()).isEqualTo(LAPSED);
  }

  /** 24号 第三十四条: the bureau agrees, the paper goes to the bank, the licence stays as it is. */
  @Test
  void theUseOfTheReserveIsAgreedTo() throws IOException {
    Licence licence = licensed();
    String number = office.applied(about("use-reserve"));
    upload(number, "S2");
    decided(number, "grant");
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
    assertThat(kinds(number)).contains(DocumentKind.CONSENT_NOTICE);
    assertThat(paper(number, DocumentKind.CONSENT_NOTICE))
        .contains("使用培训费专户最低余额审核", "开户银行", "学员退费", licence.number());
    assertThat(entries.of(licence.number()))
        .singleElement()
        .satisfies(e -> assertThat(e.says()).containsKeys("reserve_amount", "reserve_purpose"));
    assertThat(licences.require(licence.number())).isEqualTo(licence);
  }

  @Test
  void theUseOfTheReserveIsNotAgreedToWithoutAReason() {
    Licence licence = licensed();
    String number = office.applied(about("use-reserve"));
    upload(number, "S2");
    decided(number, "deny");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    assertThat(entries.of(licence.number())).isEmpty();
  }

  /**
   * 741号 第十二条: six months, then the bureau looks; a change of sponsor leaves nothing to look at.
   */
  @Test
  void aSponsorThatNoLongerQualifiesHasSixMonths() {
    Licence licence = licensed();
    String number = office.applied(about("report-sponsor"));
    assertThat(office.application(number).status()).isEqualTo(FILED);
    assertThat(sponsors(licence))
        .singleElement()
        .satisfies(d -> assertThat(d.opensOn()).isEqualTo(LocalDate.of(2026, 9, 2)));
    office.advanceTo(LocalDate.of(2026, 9, 3));
    office.conclude(
        "inspector",
        licence.number(),
        sponsors(licence).get(0).id(),
        "conductInspection",
        "issue",
        "逾期未变更，责令变更举办者");
    assertThat(sponsors(licence))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.ISSUE));
  }

  @Test
  void aNewSponsorInTimeLeavesNothingToLookAt() {
    Licence licence = licensed();
    office.applied(about("report-sponsor"));
    String number = office.applied(about("change-sponsor"));
    upload(number, "C2 C3 C4");
    decided(number, "grant");
    assertThat(sponsors(licence))
        .singleElement()
        .satisfies(d -> assertThat(d.state()).isEqualTo(Duty.State.CANCELLED));
  }

  private List<Duty> sponsors(Licence licence) {
    return duties.ofLicence(licence.number()).stream()
        .filter(d -> d.kind().equals("sponsor-replacement"))
        .toList();
  }

  /** 153号 四至六: handed in by the school, and done with that. */
  @Test
  void aTextbookReportIsReceived() {
    Licence licence = licensed();
    office.advanceTo(LocalDate.of(2027, 9, 20));
    long plan =
        duties.ofLicence(licence.number()).stream()
            .filter(d -> d.kind().equals("textbook-plan") && d.state() == Duty.State.OPEN)
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(
            office
                .as(
                    "applicant",
                    () ->
                        reports.report(
                            new HolderAnswer(
                                licence.number(), plan, "2028 年教材规划：电工基础等 6 种", List.of())))
                .refusals())
        .isEmpty();
    assertThat(duties.find(plan).orElseThrow().outcome()).isEqualTo(Duty.Outcome.REPORTED);
  }

  /** G-29: district schools are told where to turn. */
  @Test
  void onlyASchoolOfTheCityTeachesInAnotherDistrictForATime() {
    licensed();
    assertThat(office.submit(about("temporary-teaching")).refusals())
        .anySatisfy(r -> assertThat(r.remedy()).contains("分校"));
  }

  @Test
  void aCitySchoolTeachesInAnotherDistrictWhichLooksAtIt() {
    Licence licence = ofTheCity();
    String number = office.applied(inJiangbei(about("temporary-teaching")));
    assertThat(office.application(number).bureau()).isEqualTo("jiangbei");
    upload(number, "R2");
    assertThat(office.application(number).status()).isEqualTo(FILED);
    assertThat(entries.of(licence.number())).hasSize(1);
    assertThat(kinds(number)).contains(DocumentKind.COUNTERPART_LETTER);
    office.advance("P10D");
    office.complete("jb-inspector", number, "conductInspection", "issue", "场所没有消防安全材料，不同意");
    assertThat(duties.ofLicence(number))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.ISSUE));
  }

  private Licence ofTheCity() {
    Licence licence = licensed();
    office.advanceTo(LocalDate.of(2029, 3, 2));
    String number = office.applied(with(about("upgrade"), Map.of("training_level", "technician")));
    upload(number, "U2");
    office.complete("approver", number, "recommendApplication", "recommend", "办学规范");
    office.complete("city-approver", number, "assessApplication", "meets", "达到市级标准");
    office.complete("city-window", number, "acceptApplication", "accept");
    office.complete("city-reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant");
    return licences.require(licence.number());
  }

  private static Submission inJiangbei(Submission s) {
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        "jiangbei",
        s.procedure(),
        s.subject(),
        s.answers(),
        s.licence());
  }

  private void decided(String number, String outcome) {
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-" + outcome, "用途明确与否");
    office.complete("approver", number, "decideApplication", outcome, "用途明确与否");
  }

  private Licence licensed() {
    String number =
        office.applied(
            examples.submission(
                items.require(ITEM, "establish"), "general", "establish", "citywide"));
    decided(number, "grant");
    return office.licence(number).orElseThrow();
  }

  private Submission about(String action) {
    return examples
        .onLicence(items.require(ITEM, action), "general", action, "citywide", "applicant")
        .orElseThrow();
  }

  private void upload(String number, String materials) {
    for (String material : materials.split(" ")) {
      office.upload(number, material);
    }
  }

  private String receipt(String number) throws IOException {
    return paper(number, DocumentKind.FILING_RECEIPT);
  }

  private String paper(String number, DocumentKind kind) throws IOException {
    Document d =
        documents.ofCase(number).stream()
            .filter(one -> one.kind().equals(kind))
            .findFirst()
            .orElseThrow();
    return Paper.text(documents.pdf(d.number()));
  }

  private List<DocumentKind> kinds(String number) {
    return documents.ofCase(number).stream().map(Document::kind).toList();
  }
}
