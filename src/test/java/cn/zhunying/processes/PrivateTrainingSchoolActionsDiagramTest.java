package cn.zhunying.processes;

import static cn.zhunying.application.ApplicationStatus.DENIED;
import static cn.zhunying.application.ApplicationStatus.FILED;
import static cn.zhunying.application.ApplicationStatus.GRANTED;
import static cn.zhunying.application.ApplicationStatus.NOT_ACCEPTED;
import static cn.zhunying.application.ApplicationStatus.WITHDRAWN;
import static cn.zhunying.support.Office.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Submission;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.place.LicencePoints;
import cn.zhunying.subject.Uscc;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * level-assessment, grant and the filing of a change, by what a school may ask for beside its
 * establishment: one test per outcome.
 */
@ZhunyingTest
class PrivateTrainingSchoolActionsDiagramTest {

  private static final String ITEM = "private-training-school";

  @Autowired private Office office;
  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Licences licences;
  @Autowired private LicencePoints points;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private TaskRules caseTaskRules;
  @Autowired private Doctor doctor;

  @Test
  void aPreparationIsApprovedAndServesItsEstablishment() {
    Submission prepare =
        examples.submission(items.require(ITEM, "prepare"), "general", "prepare", "citywide");
    String number = office.applied(prepare);
    office.upload(number, "A2");
    granted(number);
    Licence approval = office.licence(number).orElseThrow();
    assertThat(approval.status()).isEqualTo(LicenceStatus.PREPARING);
    assertThat(approval.number()).startsWith("CS");
    assertThat(approval.validUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
    assertThat(kinds(number)).contains(DocumentKind.PREPARATION_APPROVAL);
    assertThat(duties.ofLicence(approval.number())).isEmpty();

    assertThat(refused(prepare))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("已有", approval.number()));

    Submission establish = office.subject(example("establish"), s -> prepare.subject());
    assertThat(refused(with(establish, Map.of("preparation_number", "CS5001031999000001"))))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("answers.preparation_number"));
    String school =
        office.applied(with(establish, Map.of("preparation_number", approval.number())));
    granted(school);
    assertThat(office.application(school).status()).isEqualTo(GRANTED);
    assertThat(status(approval.number())).isEqualTo(LicenceStatus.PREPARED);
  }

  @Test
  void aPreparationThatTakesTooLongExpires() {
    String number =
        office.applied(
            examples.submission(items.require(ITEM, "prepare"), "general", "prepare", "citywide"));
    office.upload(number, "A2");
    granted(number);
    String approval = office.licence(number).orElseThrow().number();
    office.advance("P37M");
    assertThat(status(approval)).isEqualTo(LicenceStatus.EXPIRED);
    assertThat(office.acts(approval)).contains("licence-expired");
  }

  @ParameterizedTest
  @CsvSource({
    "change-sponsor, board_approval, 0.5, 三分之二, 第二十五条",
    "change-sponsor, settlement_done, false, 财务清算, 第二十五条",
    "change-sponsor, agreement_fair, false, 变更协议, 第十二条",
    "change-sponsor, new_sponsor_uscc, 91500103MA0000000A, 校验码, ",
    "teaching-point, point_area, 149.9, 150 平方米, 第十六条",
    "teaching-point, point_in_district, false, 分校, 第二十三条",
    "split, settlement_done, false, 财务清算, 第二十七条",
    "split, board_approval, 0.6, 三分之二, 第二十七条",
    "merge, merged_licences, MX5001031999000001, 编号, 第二十七条",
    "reissue, loss_announced, false, 公告遗失, 第三十一条"
  })
  void whatTheLawRulesOutIsRefusedAtOnce(
      String action, String field, String answer, String remedy, String clause) {
    licensed();
    licensed();
    assertThat(refused(with(about(action), Map.of(field, answer))))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("answers." + field);
              assertThat(r.remedy()).contains(remedy);
              if (clause != null) {
                assertThat(r.clause()).contains(clause);
              }
            });
  }

  @Test
  void aSponsorIsChangedAndTheLicenceNamesTheSuccessor() {
    String licence = licensed();
    Submission s = about("change-sponsor");
    String number = office.applied(s);
    upload(number, "C2", "C3", "C4");
    granted(number);
    Licence now = licences.require(licence);
    assertThat(now.holder()).isEqualTo(s.answers().get("new_sponsor"));
    assertThat(now.uscc()).isEqualTo(s.answers().get("new_sponsor_uscc"));
    assertThat(kinds(number)).contains(DocumentKind.of("school-licence"));
    assertThat(duties.ofLicence(licence))
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.holder()).isEqualTo(now.holder()));
  }

  @Test
  void theSponsorOfANonProfitSchoolChangesOnlyWithAReason() {
    Map<String, Object> nonProfit =
        Map.of("profit_form", "non-profit", "school_name", "重庆市渝中区示例职业培训学校");
    licensed(with(example("establish"), nonProfit));
    String number = office.applied(about("change-sponsor"));
    upload(number, "C2", "C3", "C4");
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(number, "decideApplication", null, Map.of("outcome", "grant"))))
        .singleElement()
        .satisfies(p -> assertThat(p.field()).isEqualTo("reason"))
        .satisfies(p -> assertThat(p.reason()).contains("第二十五条"));
    office.complete("approver", number, "decideApplication", "grant", "举办者依法终止，确需变更");
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
  }

  @Test
  void aNewPrincipalIsFiledOnTheSpot() {
    String licence = licensed();
    String number = office.applied(about("change-principal"));
    assertThat(office.openTasks(number)).isEmpty();
    assertThat(doctor.examine()).noneMatch(f -> f.record().contains(number));
    upload(number, "D2", "D3");
    assertThat(office.application(number).status()).isEqualTo(FILED);
    assertThat(licences.require(licence).facts()).containsEntry("principal_name", "钱示例");
    assertThat(kinds(number)).containsExactly(DocumentKind.FILING_RECEIPT);
    assertThat(office.acts(licence)).contains("licence-altered");
  }

  @Test
  void aTeachingPointIsWrittenOnTheLicence() {
    String licence = licensed();
    Submission s = about("teaching-point");
    String number = office.applied(s);
    upload(number, "E2", "E3");
    granted(number);
    assertThat(points.of(licence))
        .singleElement()
        .satisfies(p -> assertThat(p.name()).contains("解放碑办学点"));
    assertThat(office.acts(licence)).contains("licence-point-added");
    assertThat(kinds(number)).contains(DocumentKind.of("school-licence"));
  }

  @Test
  void aTeachingPointIsGrantedOnTheSpotByCommitment() {
    String licence = licensed();
    String number = office.applied(byCommitment("teaching-point"));
    upload(number, "E2");
    office.signed(number);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
    assertThat(points.of(licence))
        .singleElement()
        .satisfies(p -> assertThat(p.name()).contains("解放碑办学点"));
  }

  @Test
  void anUpgradeIsRecommendedAssessedAndGrantedByTheCity() {
    String licence = licensed();
    assertThat(refused(about("upgrade"))).anySatisfy(r -> assertThat(r.remedy()).contains("满 3 年"));
    String number = upgrade();
    office.complete("approver", number, "recommendApplication", "recommend", "办学规范");
    assertThat(office.openTasks(number)).containsExactly("assessApplication");
    office.complete("city-approver", number, "assessApplication", "meets", "达到市级标准");
    office.complete("city-window", number, "acceptApplication", "accept");
    office.complete("city-reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant");
    Licence now = licences.require(licence);
    assertThat(now.licensedBy()).isEqualTo("city");
    assertThat(now.bureau()).isEqualTo("yuzhong");
    assertThat(now.facts()).containsEntry("training_level", "technician");
    assertThat(office.acts(licence)).contains("licence-upgraded");
  }

  @Test
  void whoIsNotRecommendedIsNotAccepted() {
    licensed();
    String number = upgrade();
    office.complete("approver", number, "recommendApplication", "not-recommend", "招生不规范");
    assertThat(office.application(number).status()).isEqualTo(NOT_ACCEPTED);
    assertThat(kinds(number)).contains(DocumentKind.REJECTION_DECISION);
  }

  @Test
  void whoDoesNotMeetTheStandardCannotBeUpgraded() {
    String licence = licensed();
    String number = upgrade();
    office.complete("approver", number, "recommendApplication", "recommend", "办学规范");
    office.complete("city-approver", number, "assessApplication", "fails", "师资不足");
    office.complete("city-window", number, "acceptApplication", "accept");
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(
                    number, "reviewApplication", null, Map.of("outcome", "recommend-grant"))))
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).contains("未达到设置标准"));
    office.complete("city-reviewer", number, "reviewApplication", "recommend-deny", "未达标准");
    office.complete("city-approver", number, "decideApplication", "deny", "未达标准");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    assertThat(licences.require(licence).licensedBy()).isEqualTo("yuzhong");
  }

  @Test
  void anUpgradeIsWithdrawnBeforeTheRecommendationAndBeforeTheAssessment() {
    licensed();
    String first = upgrade();
    assertThat(office.withdraw(first, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(first).status()).isEqualTo(WITHDRAWN);
    String second = office.applied(about("upgrade"));
    office.complete("approver", second, "recommendApplication", "recommend", "办学规范");
    assertThat(office.withdraw(second, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(second).status()).isEqualTo(WITHDRAWN);
    assertThat(office.running("level-assessment", second)).isZero();
  }

  @Test
  void aLateRecommendationAndALateAssessmentAreRecorded() {
    licensed();
    String number = upgrade();
    office.advance("P40D");
    assertThat(office.acts(number)).contains("assessment-overdue");
    assertThat(office.openTasks(number)).contains("recommendApplication");
    office.complete("approver", number, "recommendApplication", "recommend", "办学规范");
    long before = overdue(number);
    office.advance("P40D");
    assertThat(overdue(number)).isEqualTo(before + 1);
  }

  @Test
  void aSplitThatSurvivesBringsASecondLicence() {
    String licence = licensed();
    Submission s = with(about("split"), Map.of("split_form", "surviving"));
    String number = office.applied(s);
    upload(number, "F2", "F3", "F4", "F5");
    granted(number);
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    assertThat(brought(number))
        .singleElement()
        .satisfies(l -> assertThat(l.holder()).isEqualTo("重庆示例分立教育有限公司"))
        .satisfies(l -> assertThat(l.facts().get("school_name")).asString().contains("示例一"))
        .satisfies(
            l ->
                assertThat(duties.ofLicence(l.number()))
                    .extracting(Duty::kind)
                    .contains("legal-person-registration", "tuition-account"));
    assertThat(duties.ofLicence(licence))
        .filteredOn(d -> d.kind().equals("tuition-account"))
        .hasSize(1);
    assertThat(office.acts(licence)).contains("licence-divided");
  }

  @Test
  void aSplitThatDissolvesEndsTheOldLicenceInTwo() {
    String licence = licensed();
    Submission half = with(about("split"), Map.of("split_form", "dissolving"));
    assertThat(refused(half))
        .singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("第二所新设学校"));
    Map<String, Object> second =
        Map.of(
            "successor_count", "two",
            "second_name", "重庆市渝中区示例二职业技能培训学校有限责任公司",
            "second_holder", "重庆示例第二教育有限公司",
            "second_uscc", Uscc.fictional("500103"),
            "second_representative", "周示例",
            "second_address", "重庆市渝中区示例路 9 号");
    assertThat(
            refused(
                with(with(half, second), Map.of("second_uscc", half.answers().get("first_uscc")))))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("相同"));
    String number = office.applied(with(half, second));
    upload(number, "F2", "F3", "F4", "F5");
    granted(number);
    assertThat(status(licence)).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(brought(number))
        .extracting(Licence::holder)
        .containsExactlyInAnyOrder("重庆示例分立教育有限公司", "重庆示例第二教育有限公司");
    assertThat(kinds(number)).contains(DocumentKind.CANCELLATION_ANNOUNCEMENT);
    assertThat(duties.ofLicence(licence)).noneMatch(d -> d.state() == Duty.State.OPEN);
  }

  /** E13: 174号 全市第一项 puts them under 告知承诺; the row of the mode table decides. */
  @ParameterizedTest
  @CsvSource({
    "change-sponsor, C2 C3, licence-altered",
    "split, F4 F5, licence-divided",
    "merge, G3 G4, licence-united",
    "terminate, Z3 Z5, licence-cancelled",
    "campus, '', licence-point-added"
  })
  void isGrantedOnTheSpotByCommitment(String action, String materials, String act) {
    licensed();
    if (action.equals("merge")) {
      licensed();
    }
    String number = office.applied(byCommitment(action));
    if (!materials.isEmpty()) {
      upload(number, materials.split(" "));
    }
    office.signed(number);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.COMMITMENT);
    assertThat(office.acts(office.application(number).licence())).contains(act);
    assertThat(kinds(number)).contains(DocumentKind.COMMITMENT_LETTER);
  }

  /** G-04: who is no enterprise waits until the bureau has said so. */
  @Test
  void aNonProfitSchoolEndsInTheGeneralProcedureAndIsToldWhy() {
    licensed(
        with(
            example("establish"),
            Map.of("profit_form", "non-profit", "school_name", "重庆市渝中区示例职业培训学校")));
    String number = office.applied(byCommitment("terminate"));
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.application(number).reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("非营利性学校"));
  }

  @Test
  void aPromisedEndIsLookedAtAfterwards() {
    String licence = licensed();
    String number = office.applied(byCommitment("terminate"));
    upload(number, "Z3", "Z5");
    office.signed(number);
    assertThat(status(licence)).isEqualTo(LicenceStatus.CANCELLED);
    office.advance("P10D");
    office.complete("inspector", licence, "conductInspection", "no-issue", "已经清算、学员已安置");
    assertThat(duties.ofLicence(licence))
        .filteredOn(d -> d.kind().equals("settlement-check"))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE));
  }

  @Test
  void aSplitBringsUpToThreeSchools() {
    String licence = licensed();
    String number = office.applied(with(about("split"), Map.of("successor_count", "one")));
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    Map<String, Object> more = new HashMap<>();
    more.put("successor_count", "three");
    for (String n : List.of("second", "third")) {
      more.put(n + "_name", "重庆市渝中区示例" + (n.equals("third") ? "三" : "二") + "职业技能培训学校有限责任公司");
      more.put(n + "_holder", "重庆示例" + (n.equals("third") ? "丙" : "乙") + "教育有限公司");
      more.put(n + "_uscc", Uscc.fictional("500103"));
      more.put(n + "_representative", "周示例");
      more.put(n + "_address", "重庆市渝中区示例路 9 号");
    }
    String three = office.applied(with(about("split"), more));
    upload(three, "F2", "F3", "F4", "F5");
    granted(three);
    assertThat(brought(three)).hasSize(3);
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
  }

  /** G-28: in the same jurisdiction a campus, elsewhere a branch with a licence of its own. */
  @Test
  void aCampusIsWrittenOnTheLicenceAndOneElsewhereIsABranch() {
    String licence = licensed();
    assertThat(refused(with(about("campus"), Map.of("point_in_district", false))))
        .singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("分校"));
    String number = office.applied(about("campus"));
    upload(number, "J2");
    granted(number);
    assertThat(points.of(licence))
        .singleElement()
        .satisfies(p -> assertThat(p.name()).contains("大坪校区"));
  }

  @Test
  void aBranchIsLicensedWhereItIsAndReportedToTheFirstBureau() {
    String main = licensed();
    assertThat(refused(branch(main, "yuzhong")))
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("branch-in-own-district"));
    assertThat(refused(branch("MX5001031999000001", "jiangbei")))
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("main-licence-unknown"));
    String number = office.applied(branch(main, "jiangbei"));
    office.complete("jb-window", number, "acceptApplication", "accept");
    office.complete("jb-reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("jb-approver", number, "decideApplication", "grant");
    Licence branch = office.licence(number).orElseThrow();
    assertThat(branch.number()).startsWith("MX500105").isNotEqualTo(main);
    assertThat(branch.facts()).containsEntry("main_licence", main);
    assertThat(duties.ofLicence(branch.number()))
        .extracting(Duty::kind)
        .contains("tuition-account");
    assertThat(status(main)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);

    Submission report = onThe(licences.require(main), about("file-branch"));
    assertThat(refused(with(report, Map.of("branch_licence", main))))
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("branch-licence-unknown"));
    String filed = office.applied(with(report, Map.of("branch_licence", branch.number())));
    assertThat(office.application(filed).status()).isEqualTo(FILED);
    assertThat(office.application(filed).bureau()).isEqualTo("yuzhong");
    assertThat(office.acts(main)).contains("licence-entered");
  }

  private Submission branch(String main, String district) {
    Submission s = example("branch");
    Licence l = licences.find(main).orElse(null);
    Submission.Subject who =
        l == null
            ? s.subject()
            : new Submission.Subject(
                "enterprise",
                l.holder(),
                l.uscc(),
                l.registeredCapital(),
                new Submission.LegalRepresentative(
                    l.legalRepresentative(), s.subject().legalRepresentative().idNumber()),
                s.subject().contact());
    s.answers().put("main_licence", main);
    return new Submission(
        s.item(), s.action(), s.region(), district, s.procedure(), who, s.answers());
  }

  private static Submission onThe(Licence licence, Submission s) {
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        s.subject(),
        s.answers(),
        licence.number());
  }

  @Test
  void aMergerAbsorbsTheOtherSchool() {
    String other = licensed();
    String licence = licensed();
    String number = office.applied(with(about("merge"), Map.of("merge_form", "absorbing")));
    upload(number, "G2", "G3", "G4");
    granted(number);
    assertThat(status(licence)).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    assertThat(licences.require(other))
        .extracting(Licence::status, Licence::endReason)
        .containsExactly(LicenceStatus.CANCELLED, "合并入 " + licence);
    assertThat(office.acts(licence)).contains("licence-united");
  }

  @Test
  void aMergerIntoANewSchoolEndsAll() {
    String other = licensed();
    String licence = licensed();
    Map<String, Object> merged =
        Map.of(
            "merge_form", "new",
            "merged_name", "重庆市渝中区示例联合职业技能培训学校有限责任公司",
            "merged_holder", "重庆示例联合教育有限公司",
            "merged_uscc", Uscc.fictional("500103"),
            "merged_representative", "吴示例",
            "merged_address", "重庆市渝中区示例路 10 号");
    String number = office.applied(with(about("merge"), merged));
    upload(number, "G2", "G3", "G4");
    granted(number);
    assertThat(brought(number))
        .extracting(Licence::holder, Licence::status)
        .containsExactly(tuple("重庆示例联合教育有限公司", LicenceStatus.NOT_YET_OPERATING));
    assertThat(List.of(status(licence), status(other))).containsOnly(LicenceStatus.CANCELLED);
  }

  @Test
  void aLostLicenceIsIssuedAgainUnderItsNumber() {
    String licence = licensed();
    Licence before = licences.require(licence);
    String number = office.applied(about("reissue"));
    upload(number, "H2");
    granted(number);
    assertThat(licences.require(licence).validUntil()).isEqualTo(before.validUntil());
    assertThat(office.acts(licence)).contains("licence-reissued");
    assertThat(kinds(number)).contains(DocumentKind.of("school-licence"));
  }

  private long overdue(String number) {
    return office.acts(number).stream().filter("assessment-overdue"::equals).count();
  }

  private String upgrade() {
    office.advanceTo(LocalDate.of(2029, 3, 2));
    String number = office.applied(with(about("upgrade"), Map.of("training_level", "technician")));
    upload(number, "U2");
    return number;
  }

  private List<Licence> brought(String application) {
    return licences.affected(application).stream()
        .filter(l -> l.applicationNumber().equals(application))
        .toList();
  }

  private LicenceStatus status(String licence) {
    return licences.require(licence).status();
  }

  private Submission example(String action) {
    return examples.submission(items.require(ITEM, action), "general", action, "citywide");
  }

  private Submission about(String action) {
    return examples
        .onLicence(items.require(ITEM, action), "general", action, "citywide", "applicant")
        .orElseThrow();
  }

  private Submission byCommitment(String action) {
    return examples
        .onLicence(items.require(ITEM, action), "commitment", action, "citywide", "applicant")
        .orElseThrow();
  }

  private List<Refusal> refused(Submission s) {
    List<Refusal> refusals = office.submit(s).refusals();
    assertThat(refusals).isNotEmpty();
    return refusals;
  }

  private String licensed() {
    return licensed(example("establish"));
  }

  private String licensed(Submission s) {
    String number = office.applied(s);
    granted(number);
    return office.licence(number).orElseThrow().number();
  }

  private void upload(String number, String... materials) {
    for (String material : materials) {
      office.upload(number, material);
    }
  }

  private void granted(String number) {
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
  }

  private List<DocumentKind> kinds(String number) {
    return documents.ofCase(number).stream().map(Document::kind).toList();
  }
}
