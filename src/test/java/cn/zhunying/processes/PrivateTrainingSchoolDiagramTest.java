package cn.zhunying.processes;

import static cn.zhunying.application.ApplicationStatus.DENIED;
import static cn.zhunying.application.ApplicationStatus.GRANTED;
import static cn.zhunying.application.ApplicationStatus.WITHDRAWN;
import static cn.zhunying.support.Office.with;
import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Cases;
import cn.zhunying.application.Submission;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** private-training-school: one test per outcome, by level, form, procedure and action. */
@ZhunyingTest
class PrivateTrainingSchoolDiagramTest {

  private static final String ITEM = "private-training-school";

  @Autowired private Office office;
  @Autowired private Messages messages;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private PermitDecisions decisions;
  @Autowired private TaskRules caseTaskRules;
  @Autowired private Examples examples;
  @Autowired private Cases cases;
  @Autowired private Items items;

  @ParameterizedTest
  @CsvSource({
    "opening_fund, 59.9, 60 万元, 第十四条",
    "lease_years, 2, 3 年, 第十五条第二款",
    "school_name, 重庆市渝中区中国职业技能培训学校有限责任公司, 禁用字样, 第七条",
    "school_name, 重庆市渝中区国家职业技能培训学校有限责任公司, 禁用字样, 第七条",
    "school_name, 重庆市渝中区示例学院职业技能培训学校有限公司, 学院, 二、三",
    "premises_location, basement, 另择, 第十五条第二款"
  })
  void whatCannotBePromisedIsRefusedWithItsClauseAndWhatToDo(
      String field, String answer, String remedy, String clause) {
    assertThat(refused(with(example("commitment"), Map.of(field, answer))))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.field()).isEqualTo("answers." + field);
              assertThat(r.remedy()).contains(remedy);
              assertThat(r.clause()).contains(clause);
            });
  }

  @Test
  void theTermNeverGoesBeyondTheLease() {
    Map<String, Object> leased = Map.of("premises_leased", true, "lease_until", "2028-06-30");
    String number = office.applied(with(example("general"), leased));
    granted(number);
    assertThat(office.licence(number).orElseThrow().validUntil())
        .isEqualTo(LocalDate.of(2028, 6, 30));
    assertThat(refused(with(example("general"), Map.of("lease_until", "2026-03-02"))))
        .singleElement()
        .satisfies(r -> assertThat(r.clause()).isEqualTo("渝人社发〔2021〕24号 第二十一条"));
  }

  @Test
  void aLeaseIsAskedOnlyOfWhoRents() {
    Submission owned =
        with(example("general"), Map.of("premises_leased", false, "lease_years", "1"));
    assertThat(rules(office.submit(owned))).isEmpty();
  }

  @Test
  void theFundFollowsTheLevelOfTraining() {
    assertThat(refused(with(example("general"), Map.of("training_level", "advanced"))))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("100"));
  }

  @Test
  void aNonProfitNameFollowsItsPattern() {
    Map<String, Object> nonProfit = Map.of("profit_form", "non-profit");
    assertThat(refused(with(example("general"), nonProfit)))
        .singleElement()
        .satisfies(r -> assertThat(r.clause()).isEqualTo("渝人社发〔2021〕24号 第七条、第七条第二款"));
    Map<String, Object> named =
        Map.of("profit_form", "non-profit", "school_name", "重庆市渝中区示例职业培训学校");
    assertThat(rules(office.submit(with(example("general"), named)))).isEmpty();
  }

  @Test
  void whatOnlyAPersonCanJudgeIsDecidedByOneOnTheSpot() {
    String number = signed(example("commitment"));
    assertThat(office.openTasks(number)).containsExactly("decideOnTheSpot");
    assertThat(office.application(number).doubts())
        .hasSize(5)
        .allSatisfy(d -> assertThat(d).contains("没有量化标准"))
        .anySatisfy(d -> assertThat(d).contains("技能人才培养需要"));
    grant(number, null);
    Licence licence = office.licence(number).orElseThrow();
    assertThat(licence.number()).startsWith("MX500103");
    assertThat(licence.status()).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    assertThat(licence.validUntil()).isEqualTo(LocalDate.of(2029, 3, 2));
    assertThat(kinds(number))
        .contains(DocumentKind.of("school-licence"), DocumentKind.COMMITMENT_LETTER);
    assertThat(duties.ofLicence(licence.number()))
        .extracting(Duty::kind)
        .containsExactlyInAnyOrder(
            "commitment-verification",
            "legal-person-registration",
            "tuition-account",
            "annual-inspection",
            "textbook-use-spring",
            "textbook-use-autumn",
            "textbook-plan",
            "textbook-self-check",
            "rating");
  }

  @Test
  void whatMayComeLaterIsPromisedAndNoDoubt() {
    String number =
        signed(with(example("commitment"), Map.of("fire_safety", false, "fulltime_teachers", 1)));
    assertThat(office.application(number).doubts())
        .allSatisfy(d -> assertThat(d).contains("没有量化标准"));
    grant(number, null);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
  }

  @Test
  void aGrantNamesTheConditionsOfThisSchoolAndWhatItOnlyPromised() {
    String number = signed(with(example("commitment"), Map.of("fire_safety", false)));
    grant(number, null);
    assertThat(decisions.ofApplication(number).orElseThrow().reasons())
        .extracting(reason -> reason.reason())
        .anyMatch(said -> said.matches("承诺于\\d{4}年\\d+月\\d+日前具备：.*") && said.contains("消防"))
        .anyMatch(said -> said.startsWith("承诺已具备：") && said.contains("60 万元"))
        .noneMatch(said -> said.contains("100 万元") || said.contains("非营利性"));
  }

  /** E1, E4, D25: what was promised is called promised, and what may not be done yet is said. */
  @Test
  void thePapersOfAConditionalGrantSayWhatMayNotBeDoneYet() throws IOException {
    String number = signed(with(example("commitment"), Map.of("fire_safety", false)));
    grant(number, null);
    assertThat(paper(number, DocumentKind.LICENCE_DECISION))
        .contains("依据告知承诺", "承诺于", "前具备:", "尚未达标", "不得招生和开展培训活动")
        .contains("60日内向重庆市渝中区人民政府申请行政复议", "6个月内", "有管辖权的人民法院")
        .doesNotContain("经审查,申请符合", "经审查符合", "汇编");
    assertThat(paper(number, DocumentKind.of("school-licence")))
        .contains("尚未达标", "不得招生和开展培训活动", "校长钱示例");
    assertThat(messages.of("applicant", 20))
        .filteredOn(m -> number.equals(m.caseNumber()))
        .extracting(Message::body)
        .anyMatch(said -> said.contains("尚未达标"))
        .noneMatch(said -> said.contains("领证后即可"));
  }

  private String paper(String number, DocumentKind kind) throws IOException {
    Document last =
        documents.ofCase(number).stream()
            .filter(d -> d.kind().equals(kind))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return Paper.text(documents.pdf(last.number()));
  }

  @ParameterizedTest
  @CsvSource({
    "profit_form, non-profit, school_name, 重庆市渝中区示例职业培训学校, 非营利性学校",
    "sponsor_type, individual, sponsor_nationality, china, 个人举办"
  })
  void whoTheMeasureDoesNotNameIsDecidedInTheGeneralProcedure(
      String field, String answer, String also, String value, String reason) {
    Map<String, Object> individual =
        Map.of("sponsor_settled", true, "sponsor_capacity", true, "sponsor_crime", false);
    Submission s =
        with(with(example("commitment"), individual), Map.of(field, answer, also, value));
    String number = office.applied(s);
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.application(number).reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains(reason))
        .satisfies(r -> assertThat(r.clause()).isEqualTo("渝人社办〔2021〕174号 全市第一项·适用范围"));
  }

  @Test
  void aFindingWithoutADecisionKeepsNobodyFromCommitting() {
    Submission s = example("commitment");
    String number = signed(s);
    grant(number, null);
    String licence = office.licence(number).orElseThrow().number();
    office.advance("P2D");
    Duty verification =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals("commitment-verification"))
            .findFirst()
            .orElseThrow();
    office.conclude("inspector", licence, verification.id(), "verifyCommitment", "false", "场所并不存在");
    Submission again = about(licence, "teaching-point", "commitment");
    String next = office.applied(again);
    assertThat(office.application(next).procedure()).isEqualTo(Procedure.COMMITMENT);
    assertThat(office.application(next).reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "org_head_crime, true, 第六条第二款（三）",
    "org_head_nationality, other, 第六条第二款（三）",
    "joint_all_qualified, false, 第六条第四款",
    "head_role, other, 第十条",
    "board_chairs, 2, 第九条",
    "principal_education, secondary, 第十一条",
    "principal_skill, none, 第十一条",
    "teaching_area, 199, 第十五条",
    "max_students, 81, 第十五条",
    "noncash_appraised, false, 第十四条第二款"
  })
  void whatIsNotMetGoesToAPersonWithItsClause(String field, String answer, String clause) {
    String number = signed(with(example("commitment"), Map.of(field, answer)));
    assertThat(office.openTasks(number)).containsExactly("decideOnTheSpot");
    assertThat(office.application(number).doubts())
        .filteredOn(d -> !d.contains("没有量化标准"))
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d).contains(clause));
  }

  @Test
  void onlyTheConditionsOfThisKindOfSponsorArePromised() {
    String number = office.applied(example("commitment"));
    assertThat(cases.open(number).notice().clauses())
        .extracting(c -> c.id())
        .contains("C-org-legal-person", "C-fund-intermediate")
        .doesNotContain("C-ind-nationality", "C-fund-advanced", "C-name-np-city");
  }

  @ParameterizedTest
  @CsvSource({"governance, 管理制度", "'governance,safety', 管理制度"})
  void missingSystemsArePromisedForLater(String systems, String said) {
    String number = signed(with(example("commitment"), Map.of("management_systems", systems)));
    assertThat(office.application(number).doubts())
        .allSatisfy(d -> assertThat(d).contains("没有量化标准"));
    grant(number, null);
    assertThat(decisions.ofApplication(number).orElseThrow().reasons())
        .extracting(reason -> reason.reason())
        .anyMatch(r -> r.matches("承诺于\\d{4}年\\d+月\\d+日前具备：.*") && r.contains(said));
  }

  @Test
  void whatHangsOnAnotherAnswerIsNotAsked() {
    Map<String, Object> answers = new HashMap<>(example("commitment").answers());
    assertThat(answers).containsKey("org_legal_person").doesNotContainKey("sponsor_nationality");
    answers.remove("org_legal_person");
    Submission s = example("commitment");
    Submission without =
        new Submission(
            ITEM, s.action(), s.region(), s.district(), s.procedure(), s.subject(), answers);
    assertThat(refused(without))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("answers.org_legal_person"));
    assertThat(refused(with(without, Map.of("sponsor_type", "individual")))).isNotEmpty();
  }

  @Test
  void aSoftConditionIsRelaxedOnlyWithAReason() {
    String number = signed(with(example("commitment"), Map.of("principal_age", 70)));
    assertThat(caseTaskRules.problems(inHand(number, Map.of("outcome", "grant"))))
        .singleElement()
        .satisfies(p -> assertThat(p.field()).isEqualTo("reason"))
        .satisfies(p -> assertThat(p.toString()).contains("65", "渝人社发〔2021〕24号 第十一条"));
    String reason = "校长身体健康，行业声望高";
    assertThat(caseTaskRules.problems(inHand(number, Map.of("outcome", "grant", "reason", reason))))
        .isEmpty();
    grant(number, reason);
    assertThat(office.application(number).status()).isEqualTo(GRANTED);
  }

  private static TaskInHand inHand(String number, Map<String, Object> values) {
    return new TaskInHand(number, "decideOnTheSpot", null, values);
  }

  @Test
  void anOfficerRefusesWithAReason() {
    String number = signed(example("commitment"));
    office.complete("approver", number, "decideOnTheSpot", "deny", "不符合当地技能人才培养需要");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
    assertThat(office.licence(number)).isEmpty();
  }

  @Test
  void aNewCityLevelSchoolIsLeftToAPersonOfTheCity() {
    Map<String, Object> city =
        Map.of(
            "training_level", "technician",
            "opening_fund", "100",
            "fixed_assets", "50",
            "registered_fund", "50",
            "building_area", "800",
            "fulltime_teachers", 5);
    String number = signed(with(example("commitment"), city));
    assertThat(office.application(number).bureau()).isEqualTo("city");
    assertThat(office.application(number).doubts())
        .anySatisfy(d -> assertThat(d).contains("渝人社发〔2021〕24号 第四十一条"));
    office.complete("city-approver", number, "decideOnTheSpot", "deny", "市级学校须由区县级学校逐级升办");
    assertThat(office.application(number).status()).isEqualTo(DENIED);
  }

  @Test
  void inTheGeneralProcedureOnlyRegistrationAndAccountHoldTheSchoolBack() {
    Licence licence = licences.require(licensed());
    assertThat(licence.status()).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    assertThat(duties.ofLicence(licence.number()))
        .extracting(Duty::kind)
        .doesNotContain("commitment-verification");
  }

  @Test
  void anUnsignedCommitmentGoesOnInTheGeneralProcedure() {
    String number = office.applied(example("commitment"));
    office.advance("P31D");
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  /** The gate behind the notice, which another permit of the pattern passes too. */
  @Test
  void whoIsNoEnterpriseGoesOnInTheGeneralProcedure() {
    Submission s =
        office.subject(
            example("commitment"),
            old ->
                new Submission.Subject(
                    "organisation",
                    old.name(),
                    old.uscc(),
                    old.registeredCapital(),
                    old.legalRepresentative(),
                    old.contact()));
    String number = office.applied(s);
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.application(number).reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("企业法人"))
        .satisfies(r -> assertThat(r.clause()).contains("全市第一项"));
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void aDecisionOnTheSpotThatIsLateIsRecorded() {
    String number = signed(with(example("commitment"), Map.of("teaching_area", "199")));
    office.advance("P2D");
    assertThat(office.acts(number)).contains("on-the-spot-overdue");
    assertThat(office.openTasks(number)).contains("decideOnTheSpot");
  }

  @Test
  void theGeneralProcedureMayNotAccept() {
    String number = office.applied(example("general"));
    office.complete("window", number, "acceptApplication", "reject", "不属于本机关职权");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.NOT_ACCEPTED);
  }

  @Test
  void aCorrectionThatIsNeverAnsweredEnds() {
    String number = office.applied(example("general"));
    office.complete("window", number, "acceptApplication", "correct", "办学场所证明缺页");
    office.advance("P32D");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.LAPSED);
  }

  @Test
  void theCommitmentIsWithdrawnForTheGeneralProcedure() {
    String number = office.applied(example("commitment"));
    assertThat(office.withdraw(number, Answer.COMMITMENT_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
  }

  @Test
  void theApplicationIsWithdrawnBeforeTheDecision() {
    String number = signed(example("commitment"));
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(office.application(number).status()).isEqualTo(WITHDRAWN);
  }

  @Test
  void aChangeAltersTheLicence() {
    String licence = licensed();
    Submission s = on(licence, "change", example("change", "general").answers());
    String number =
        office.applied(
            with(s, Map.of("premises_address", "重庆市渝中区新址路 2 号", "change_matter", "address")));
    office.upload(number, "B2");
    office.upload(number, "B5");
    granted(number);
    assertThat(licences.require(licence).address()).contains("新址路");
  }

  @Test
  void renewalIsAskedForWithinSixtyWorkingDaysBeforeTheEnd() {
    String licence = licensed();
    Submission s = on(licence, "renew", Map.of("has_enrolment", true, "premises_leased", false));
    assertThat(refused(s))
        .singleElement()
        .satisfies(r -> assertThat(r.clause()).isEqualTo("渝人社发〔2021〕24号 第二十八条"));
    office.advance("P35M");
    String number = office.applied(s);
    granted(number);
    assertThat(licences.require(licence).validUntil()).isEqualTo(LocalDate.of(2032, 3, 2));
  }

  @Test
  void aSchoolThatTaughtNobodyIsNotRenewed() {
    String licence = licensed();
    office.advance("P35M");
    assertThat(
            refused(on(licence, "renew", Map.of("has_enrolment", false, "premises_leased", false))))
        .singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("自然废止"));
  }

  @Test
  void terminationComesAfterSettlement() {
    String licence = licensed();
    Map<String, Object> answers =
        Map.of(
            "cancel_reason", "章程规定终止",
            "announced_on", "2025-09-02",
            "settlement_done", false,
            "board_approval", "0.8",
            "people_settled", true,
            "tuition_refunded", true,
            "wages_paid", true,
            "debts_paid", true);
    assertThat(refused(on(licence, "terminate", answers)))
        .singleElement()
        .satisfies(r -> assertThat(r.clause()).isEqualTo("渝人社发〔2021〕24号 第二十九条"));
    Submission settled = with(on(licence, "terminate", answers), Map.of("settlement_done", true));
    assertThat(refused(with(settled, Map.of("announced_on", "2025-09-03"))))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("answers.announced_on"))
        .satisfies(r -> assertThat(r.reason()).contains("6 个月", "2026年3月3日"))
        .satisfies(r -> assertThat(r.clause()).isEqualTo("国务院令第741号 第五十条"));
    assertThat(refused(with(settled, Map.of("tuition_refunded", false, "wages_paid", true))))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("是否已退还应退的学费"));
    assertThat(refused(with(settled, Map.of("wages_paid", false))))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("教职工工资"));
    assertThat(refused(with(settled, Map.of("debts_paid", false))))
        .singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("破产清算"));
    String number = office.applied(settled);
    granted(number);
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.CANCELLED);
    assertThat(duties.ofLicence(licence))
        .filteredOn(d -> d.state() == Duty.State.WAITING)
        .extracting(Duty::kind)
        .containsExactlyInAnyOrder("licence-return", "settlement-check");
  }

  @Test
  void anActionTheItemDoesNotKnowIsRefused() {
    Submission s = example("general");
    Submission unknown =
        new Submission(
            ITEM, "suspend", s.region(), s.district(), s.procedure(), s.subject(), s.answers());
    assertThat(refused(unknown)).first().satisfies(r -> assertThat(r.field()).isEqualTo("action"));
  }

  private Submission example(String action, String procedure) {
    return examples.submission(items.require(ITEM, action), procedure, action, "citywide");
  }

  private Submission example(String procedure) {
    return office.example(ITEM, procedure, "citywide");
  }

  private Submission about(String licence, String action, String procedure) {
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
    return examples
        .onLicence(items.require(ITEM, action), procedure, action, "citywide", "applicant")
        .orElseThrow();
  }

  private Submission on(String licence, String action, Map<String, Object> answers) {
    Licence l = licences.require(licence);
    Submission s = example("general");
    Submission.Subject subject =
        new Submission.Subject(
            s.subject().type(),
            l.holder(),
            l.uscc(),
            l.registeredCapital(),
            s.subject().legalRepresentative(),
            s.subject().contact());
    Map<String, Object> asked = new HashMap<>(answers);
    return new Submission(
        ITEM, action, s.region(), s.district(), s.procedure(), subject, asked, licence);
  }

  private List<Refusal> refused(Submission s) {
    List<Refusal> refusals = office.submit(s).refusals();
    assertThat(refusals).isNotEmpty();
    return refusals;
  }

  private String signed(Submission s) {
    String number = office.applied(s);
    office.upload(number, "M3");
    office.signed(number);
    return number;
  }

  private void grant(String number, String reason) {
    office.complete("approver", number, "decideOnTheSpot", "grant", reason);
  }

  /** E18. */
  @Test
  void theCityAndTheEducationDepartmentAreSentACopyOfWhatIsGranted() throws IOException {
    String number = office.applied(example("general"));
    granted(number);
    assertThat(office.acts(number)).contains("decision-copied");
    assertThat(paper(number, DocumentKind.DECISION_COPY))
        .contains("重庆市人力资源和社会保障局,同级教育行政部门")
        .contains("第二十一条");
  }

  private String licensed() {
    String number = office.applied(example("general"));
    granted(number);
    return office.licence(number).orElseThrow().number();
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
