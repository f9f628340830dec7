package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.application.material.Materials;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.subject.Uscc;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualInspections;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 经营性中外合作职业技能培训机构: one test per outcome of its diagrams, by action and procedure. */
@ZhunyingTest
class SinoForeignTrainingDiagramTest {

  private static final String ITEM = "sino-foreign-training";

  @Autowired private Office office;
  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Materials materials;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private AnnualInspections inspections;

  /** 43号 全国方案第二项: decided on the spot, and not operated before the conditions are met. */
  private final List<Licence> held = new ArrayList<>();

  @Test
  void isDecidedOnTheSpotAndMayNotRecruitYet() {
    Licence licence = promised(example("commitment"));
    assertThat(licence.status()).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    assertThat(licence.number()).startsWith("SF500000");
    assertThat(licence.bureau()).isEqualTo("city");
    assertThat(licence.validUntil()).isNull();
    assertThat(duties.ofLicence(licence.number()))
        .extracting(Duty::kind)
        .containsExactlyInAnyOrder(
            "commitment-verification",
            "annual-report",
            "special-assessment",
            "comprehensive-assessment");
  }

  @Test
  void whatMayComeLaterIsPromisedAndRaisesNoDoubt() {
    Submission s =
        Office.with(
            example("commitment"),
            Map.of("books", 100, "reading_room", false, "fulltime_teachers", 1));
    String number = signed(s);
    assertThat(office.application(number).doubts())
        .allSatisfy(d -> assertThat(d).contains("没有量化标准"));
  }

  @Test
  void onlyAPersonDeniesOnTheSpot() {
    String number = signed(example("commitment"));
    office.complete("city-approver", number, "decideOnTheSpot", "deny", "外方合作者不符合规定");
    assertThat(status(number)).isEqualTo(ApplicationStatus.DENIED);
  }

  @Test
  void aFulfilledPromiseLetsItOperate() {
    Licence licence = promised(example("commitment"));
    office.advance("P91D");
    office.complete("city-inspector", licence.number(), "verifyCommitment", "fulfilled");
    assertThat(licences.require(licence.number()).status()).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void aFalsePromiseIsRevokedAfterTheHolderCouldBeHeard() {
    Licence licence = promised(example("commitment"));
    office.advance("P91D");
    office.complete("city-inspector", licence.number(), "verifyCommitment", "false", "场所不存在");
    office.advance("P10D");
    office.complete("city-approver", licence.number(), "decideRevocation", "revoke", "虚假承诺属实");
    assertThat(licences.require(licence.number()).status()).isEqualTo(LicenceStatus.REVOKED);
  }

  @Test
  void theGeneralProcedureGrantsAtOnceWhatIsMet() {
    Licence licence = licensed();
    assertThat(licence.status()).isEqualTo(LicenceStatus.IN_FORCE);
  }

  @Test
  void theGeneralProcedureDenies() {
    String number = accepted(example("general"));
    office.complete("city-reviewer", number, "reviewApplication", "recommend-deny", "不符合条件");
    office.complete("city-approver", number, "decideApplication", "deny", "不符合条件");
    assertThat(status(number)).isEqualTo(ApplicationStatus.DENIED);
  }

  /** Foreign papers come with a notarised translation; who has none is not asked for one. */
  @Test
  void asksForATranslationOnlyWhereThereAreForeignPapers() {
    String foreign = office.applied(example("commitment"));
    assertThat(missing(foreign)).contains("M5");
    Submission chinese = Office.with(example("commitment"), Map.of("documents_foreign", false));
    chinese.answers().remove("documents_translated");
    assertThat(missing(office.applied(chinese))).containsExactly("M2", "M3");
  }

  @ParameterizedTest
  @CsvSource({
    "institution_name, 中华示例职业技能培训学校, 禁用字样, 许可条件八",
    "lease_years, 2, 3 年, 许可条件二",
    "documents_translated, false, 公证, 许可条件九"
  })
  void whatTheLawRulesOutIsRefusedAtOnce(
      String field, String answer, String remedy, String clause) {
    assertThat(office.submit(Office.with(example("commitment"), Map.of(field, answer))).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("answers." + field))
        .satisfies(r -> assertThat(r.remedy()).contains(remedy))
        .satisfies(r -> assertThat(r.clause()).contains(clause));
  }

  /** G-30: any one of the three is enough. */
  @ParameterizedTest
  @CsvSource({"bachelor", "senior-title", "senior-skill"})
  void thePrincipalNeedsOneOfThreeQualifications(String qualification) {
    String number =
        accepted(Office.with(example("general"), Map.of("principal_qualification", qualification)));
    office.complete("city-reviewer", number, "reviewApplication", "recommend-grant", "符合条件");
    office.complete("city-approver", number, "decideApplication", "grant", "符合条件");
    assertThat(status(number)).isEqualTo(ApplicationStatus.GRANTED);
  }

  @Test
  void aChangeOfPartnerIsWrittenOnTheLicence() {
    Licence licence = licensed();
    String number =
        office.applied(
            Office.with(
                about("change", "general"),
                Map.of("change_matter", "partner", "foreign_partner", "新加坡示例教育集团")));
    granted(number);
    assertThat(licences.require(licence.number()).facts())
        .containsEntry("foreign_partner", "新加坡示例教育集团");
  }

  @Test
  void aChangeIsGrantedByCommitment() {
    Licence licence = licensed();
    String number = office.applied(about("change", "commitment"));
    materials.missing(office.application(number)).forEach(m -> office.upload(number, m.code()));
    office.signed(number);
    office.complete("city-approver", number, "decideOnTheSpot", "grant", "合作双方符合规定");
    assertThat(status(number)).isEqualTo(ApplicationStatus.GRANTED);
    assertThat(office.acts(licence.number())).contains("licence-altered");
  }

  @Test
  void aSplitBringsASecondLicence() {
    Licence licence = licensed();
    String number = office.applied(about("split", "general"));
    granted(number);
    assertThat(licences.affected(number))
        .extracting(Licence::holder)
        .contains(licence.holder(), "重庆示例分立教育有限公司");
    assertThat(office.acts(licence.number())).contains("licence-divided");
  }

  @Test
  void aMergerEndsTheOther() {
    Licence other = licensed();
    Licence licence = licensed();
    Submission s = about("merge", "general");
    String number = office.applied(s);
    granted(number);
    assertThat(List.of(other, licence))
        .extracting(l -> licences.require(l.number()).status())
        .containsExactlyInAnyOrder(LicenceStatus.CANCELLED, LicenceStatus.IN_FORCE);
  }

  @Test
  void aTerminationEndsTheLicenceAndIsAnnounced() {
    Licence licence = licensed();
    String number = office.applied(about("terminate", "general"));
    granted(number);
    assertThat(licences.require(licence.number()).status()).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.CANCELLATION_ANNOUNCEMENT);
  }

  /** E13: 174号 全市第二项 puts them under 告知承诺. */
  @ParameterizedTest
  @CsvSource({"split, licence-divided", "merge, licence-united", "terminate, licence-cancelled"})
  void isGrantedOnTheSpotByCommitment(String action, String act) {
    licensed();
    if (action.equals("merge")) {
      licensed();
    }
    String number = office.applied(about(action, "commitment"));
    assertThat(missing(number)).containsExactly("F3", "F4");
    missing(number).forEach(code -> office.upload(number, code));
    office.signed(number);
    assertThat(status(number)).isEqualTo(ApplicationStatus.GRANTED);
    assertThat(office.acts(office.application(number).licence())).contains(act);
  }

  @Test
  void aSplitThatDissolvesEndsTheOldLicenceInTwo() {
    Licence licence = licensed();
    Submission half = Office.with(about("split", "general"), Map.of("split_form", "dissolving"));
    assertThat(office.submit(half).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("第二所新设机构"));
    String number =
        office.applied(
            Office.with(
                half,
                Map.of(
                    "successor_count", "two",
                    "second_name", "重庆示例二职业技能培训学校",
                    "second_holder", "重庆示例第二教育有限公司",
                    "second_uscc", Uscc.fictional("500103"),
                    "second_representative", "周示例",
                    "second_address", "重庆市渝中区示例路 9 号")));
    granted(number);
    assertThat(licences.require(licence.number()).status()).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(licences.affected(number))
        .extracting(Licence::holder)
        .contains("重庆示例分立教育有限公司", "重庆示例第二教育有限公司");
  }

  @Test
  void aMergerIntoANewInstitutionEndsAll() {
    Licence other = licensed();
    Licence licence = licensed();
    Submission s =
        Office.with(
            about("merge", "general"),
            Map.of(
                "merge_form", "new",
                "merged_name", "重庆示例联合职业技能培训学校",
                "merged_holder", "重庆示例联合教育有限公司",
                "merged_uscc", Uscc.fictional("500103"),
                "merged_representative", "吴示例",
                "merged_address", "重庆市渝中区示例路 10 号"));
    String number = office.applied(s);
    granted(number);
    assertThat(List.of(other, licence))
        .extracting(l -> licences.require(l.number()).status())
        .containsOnly(LicenceStatus.CANCELLED);
    assertThat(licences.affected(number)).extracting(Licence::holder).contains("重庆示例联合教育有限公司");
  }

  /** 监管3、4: a yearly report, a special and a comprehensive assessment. */
  @Test
  void isReportedAndAssessedEveryYear() {
    String licence = licensed().number();
    office.advanceTo(LocalDate.of(2027, 4, 2));
    assertThat(office.acts(licence)).contains("annual-report-missing");
    office.advanceTo(LocalDate.of(2027, 5, 2));
    assertThat(open(licence)).contains("special-assessment");
    office.advanceTo(LocalDate.of(2027, 9, 2));
    assertThat(open(licence)).contains("special-assessment", "comprehensive-assessment");
    Duty comprehensive =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals("comprehensive-assessment"))
            .filter(d -> d.state() == Duty.State.OPEN)
            .findFirst()
            .orElseThrow();
    office.conclude("city-inspector", licence, comprehensive.id(), "concludeRating", "good", null);
    assertThat(duties.find(comprehensive.id()).orElseThrow().outcome())
        .isEqualTo(Duty.Outcome.QUALIFIED);
    assertThat(inspections.of(licence))
        .singleElement()
        .satisfies(c -> assertThat(c.name() + c.inWords()).isEqualTo("综合性评估良好"));
  }

  private List<String> open(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.state() == Duty.State.OPEN)
        .map(Duty::kind)
        .toList();
  }

  private Submission example(String procedure) {
    return office.example(ITEM, procedure, "citywide");
  }

  /** On the licence granted last in this test; a merger ends the one before. */
  private Submission about(String action, String procedure) {
    Item item = items.require(ITEM, action);
    Submission s =
        examples.onLicence(item, procedure, action, "citywide", "applicant").orElseThrow();
    Licence last = held.get(held.size() - 1);
    String others = item.action(action).others();
    if (others != null) {
      s.answers().put(others, held.get(held.size() - 2).number());
    }
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        new Submission.Subject(
            s.subject().type(),
            last.holder(),
            last.uscc(),
            last.registeredCapital(),
            new Submission.LegalRepresentative(
                last.legalRepresentative(), s.subject().legalRepresentative().idNumber()),
            s.subject().contact()),
        s.answers(),
        last.number());
  }

  private List<String> missing(String number) {
    return materials.missing(office.application(number)).stream().map(m -> m.code()).toList();
  }

  private String signed(Submission s) {
    String number = office.applied(s);
    missing(number).forEach(code -> office.upload(number, code));
    office.signed(number);
    return number;
  }

  private Licence promised(Submission s) {
    String number = signed(s);
    office.complete("city-approver", number, "decideOnTheSpot", "grant", "合作双方符合规定");
    return office.licence(number).orElseThrow();
  }

  private String accepted(Submission s) {
    String number = office.applied(s);
    missing(number).forEach(code -> office.upload(number, code));
    office.complete("city-window", number, "acceptApplication", "accept");
    return number;
  }

  private Licence licensed() {
    String number = office.applied(example("general"));
    granted(number);
    Licence licence = office.licence(number).orElseThrow();
    held.add(licence);
    return licence;
  }

  private void granted(String number) {
    missing(number).forEach(code -> office.upload(number, code));
    office.complete("city-window", number, "acceptApplication", "accept");
    office.complete("city-reviewer", number, "reviewApplication", "recommend-grant", "符合条件");
    office.complete("city-approver", number, "decideApplication", "grant", "符合条件");
  }

  private ApplicationStatus status(String number) {
    return office.application(number).status();
  }
}
