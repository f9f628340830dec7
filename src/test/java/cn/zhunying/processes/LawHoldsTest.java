package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.procedure.Procedure;
import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.supervision.holder.HolderAnswers;
import cn.zhunying.supervision.verification.FulfilmentReports;
import cn.zhunying.support.Api;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told is so, and what the law asks holds at every decision. */
@ZhunyingTest
class LawHoldsTest {

  private static final String SCHOOL = "private-training-school";

  @Autowired private Office office;
  @Autowired private Intake intake;
  @Autowired private Dispatch dispatch;
  @Autowired private Licences licences;
  @Autowired private Messages messages;
  @Autowired private Documents documents;
  @Autowired private Revocations revocations;
  @Autowired private CreditStandings standings;
  @Autowired private FulfilmentReports fulfilment;
  @Autowired private HolderAnswers answers;
  @Autowired private PublishedCommitments published;
  @Autowired private Examples examples;
  @Autowired private Items items;
  @Autowired private TaskRules caseTaskRules;
  @Autowired private TaskRules dutyTaskRules;
  @Autowired private Api api;

  /** E1 */
  @Test
  void aConditionalGrantTellsThatItsHolderMayNotOperateYet() {
    String number = school();
    assertThat(told(number))
        .contains("现在还不能经营", "达标核查（2026年6月1日前）", "提交达标材料")
        .doesNotContain("领证后即可");
    assertThat(told(hr())).contains("领证后即可开展经营");
  }

  /** E2 */
  @Test
  void onlyTheApprovalIsAbolishedNotTheLicence() {
    Submission s = office.example("technical-school-preparation", "general", "ftz");
    assertThat(dispatch.refused(s))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.rule()).isEqualTo("approval-abolished");
              assertThat(r.remedy()).contains("直接申请办学许可", "仍须取得").doesNotContain("无须办理");
            });
  }

  /** E3 */
  @Test
  void aFilingHoldsEveryHardCondition() {
    String licence = office.licence(school()).orElseThrow().number();
    Submission s = principal(licence, Map.of("principal_record", true, "board_approval", "0.5"));
    assertThat(dispatch.refused(s))
        .extracting(Refusal::clause)
        .containsExactlyInAnyOrder("渝人社发〔2021〕24号 第十一条", "国务院令第741号 第二十六条（二）");
    assertThat(office.submit(principal(licence, Map.of())).isDone()).isTrue();
  }

  /** E4 */
  @Test
  void anUnmetHardConditionIsNotGrantedWhoeverDecides() {
    String number =
        office.applied(
            Office.with(
                dispatch.example("general", "citywide"),
                Map.of("has_fixed_premises_and_facilities", false)));
    dispatch.accepted(number);
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    Api.Answer refused =
        api.complete("approver", number, "decideApplication", Map.of("outcome", "grant"));
    assertThat(refused.rule()).isEqualTo("condition-unmet");
    assertThat(refused.body().toString()).contains("许可条件不符合，不能准予", "许可条件2");
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.UNDER_REVIEW);
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(
                    number,
                    "decideOnTheSpot",
                    null,
                    Map.copyOf(Map.of("outcome", "grant", "reason", "特批")))))
        .hasSize(1);
  }

  /** E4, E14 */
  @Test
  void anExceptionTheLawMakesIsGrantedWithItsReason() {
    String number =
        office.applied(
            Office.with(
                office.example(SCHOOL, "general", "citywide"),
                Map.of("teachers_qualified", false)));
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(
                    number, "decideApplication", null, Map.copyOf(Map.of("outcome", "grant")))))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("特殊（特色）工种", "第十二条第二款"));
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(
                    number,
                    "decideApplication",
                    null,
                    Map.copyOf(Map.of("outcome", "grant", "reason", "蜀绣为特色工种，由传承人授课")))))
        .isEmpty();
  }

  /** E6 */
  @Test
  void aSeatNobodyCanReadFromTheAddressIsForAnOfficer() {
    Submission s =
        Office.with(
            dispatch.example("commitment", "ftz"), Map.of("premises_address", "重庆市渝中区示例路 1 号"));
    String number = office.applied(s);
    office.upload(number, "M3");
    office.signed(number);
    assertThat(office.openTasks(number)).containsExactly("decideOnTheSpot");
    assertThat(office.application(number).doubts())
        .singleElement()
        .satisfies(d -> assertThat(d).contains("自由贸易试验区", "自贸区第三项·适用范围"));
  }

  /** E6 */
  @Test
  void aDistrictWithoutAnAreaOfTheZoneIsSentToTheGeneralWay() {
    Submission s = dispatch.example("commitment", "ftz");
    Submission elsewhere =
        new Submission(
            s.item(), s.action(), "ftz", "wanzhou", s.procedure(), s.subject(), s.answers());
    assertThat(dispatch.refused(elsewhere))
        .singleElement()
        .satisfies(r -> assertThat(r.field()).isEqualTo("district"));
  }

  /** E8 */
  @Test
  void aCommitmentIsPublishedAsTheNoticeSays() {
    Licence licence = licences.require(office.licensed());
    assertThat(published.rows(PublishedCommitments.Asked.of(licence.uscc(), ""), 0, 10))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.state()).isEqualTo("待核查");
              assertThat(c.promises()).isNotEmpty();
              assertThat(c.toString()).doesNotContain("李示例");
            });
    assertThat(api.get(null, "/api/v1/public/commitments").status()).isEqualTo(200);
  }

  /** E9 */
  @Test
  void aFilingOpensACreditAccount() {
    String number = office.applied(office.example("hr-service-filing", "filing", "citywide"));
    office.upload(number, "F3");
    assertThat(standing(office.application(number).uscc()).subject().subjectTypes())
        .containsExactly("intermediary");
  }

  /** E11 */
  @Test
  void whoeverIsRefusedAtTheFormMayInsistAndGetsTheRefusalInWriting() {
    Submission poor = dispatch.withCapital(dispatch.example("general", "citywide"), "199.99");
    assertThat(office.submit(poor).isDone()).isFalse();
    assertThat(intake.mayInsist(poor, "applicant")).isPresent();
    String number = office.applied(insisting(poor));
    assertThat(office.application(number).procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(office.application(number).reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("申请人坚持提交", "200"));
    office.complete("window", number, "acceptApplication", "reject", "注册资本不足 200 万元");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.REJECTION_DECISION);
  }

  /** E11 */
  @Test
  void aFormThatIsNotWholeCannotBeInsistedOn() {
    Submission s = insisting(dispatch.withCapital(dispatch.example("general", "citywide"), "1"));
    Submission broken =
        office.subject(
            s,
            old ->
                new Submission.Subject(
                    old.type(),
                    old.name(),
                    "没有代码",
                    old.registeredCapital(),
                    old.legalRepresentative(),
                    old.contact()));
    assertThat(office.submit(insisting(broken)).isDone()).isFalse();
    assertThat(intake.mayInsist(insisting(broken), "applicant")).isEmpty();
  }

  /** E22 */
  @Test
  void anUnsignedCommitmentGoesOnInTheGeneralProcedure() {
    String number = office.applied("commitment");
    office.advance("P31D");
    Application a = office.application(number);
    assertThat(a.procedure()).isEqualTo(Procedure.GENERAL);
    assertThat(a.status()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(a.reasons())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.reason()).contains("没有签署承诺书");
              assertThat(r.clause()).isEqualTo("渝府办发〔2021〕23号 三（一）");
            });
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  /** E41, D17, 58号 第二十条（九） */
  @Test
  void aFalseFindingCountsForNothingBeforeItsDecisionAndThenBarsAndCostsTwelvePoints() {
    String licence = dispatch.licensedByCommitment();
    String uscc = licences.require(licence).uscc();
    office.advance("P31D");
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
    CreditStanding before = standing(uscc);
    assertThat(before.bars()).isEmpty();
    assertThat(before.entries()).isEmpty();
    assertThat(before.pending().findings()).hasSize(1);
    office.as("applicant", () -> revocations.state(licence, "正在搬迁"));
    office.complete("approver", licence, "decideRevocation", "revoke", "虚假承诺属实");
    CreditStanding after = standing(uscc);
    assertThat(after.pending().findings()).isEmpty();
    assertThat(after.bars()).singleElement().satisfies(b -> assertThat(b.document()).isNotBlank());
    assertThat(after.entries())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.rule()).isEqualTo("A20-9");
              assertThat(e.points()).isEqualTo(-12);
              assertThat(e.document()).isEqualTo(after.bars().get(0).document());
            });
  }

  /** E41 */
  @Test
  void aFalseFindingThatDoesNotStandLeavesNoTrace() {
    String licence = dispatch.licensedByCommitment();
    String uscc = licences.require(licence).uscc();
    office.advance("P31D");
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
    office.as("applicant", () -> revocations.state(licence, "场所在二楼"));
    office.complete("approver", licence, "decideRevocation", "keep", "陈述属实");
    assertThat(standing(uscc).pending().findings()).isEmpty();
    assertThat(standing(uscc).bars()).isEmpty();
    assertThat(standing(uscc).entries()).isEmpty();
  }

  /** E44 */
  @Test
  void nobodyHasBrokenAPromiseWhoseTermStillRunsUnlessTheyHandedSomethingIn() {
    String licence = office.licence(school()).orElseThrow().number();
    office.advance("P2D");
    Map<String, Object> unfulfilled = Map.of("outcome", "unfulfilled", "reason", "没有消防材料");
    assertThat(
            dutyTaskRules.problems(
                new TaskInHand(licence, "verifyCommitment", null, Map.copyOf(unfulfilled))))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("尚未届满", "渝府发〔2021〕2号 二（二）3"));
    assertThat(
            office.as("applicant", () -> fulfilment.report(licence, "消防验收已通过", List.of())).isDone())
        .isTrue();
    assertThat(
            dutyTaskRules.problems(
                new TaskInHand(licence, "verifyCommitment", null, Map.copyOf(unfulfilled))))
        .isEmpty();
    assertThat(answers.of(licence))
        .singleElement()
        .satisfies(a -> assertThat(a.text()).isEqualTo("消防验收已通过"));
    assertThat(licences.require(licence).status()).isEqualTo(LicenceStatus.NOT_YET_OPERATING);
  }

  /** 58号 第十五条（五）: a missing report is proposed, and a person decides. */
  @Test
  void aMissingYearlyReportIsProposedAndCountsOnlyWhenConfirmed() {
    String licence = office.licensed();
    String uscc = licences.require(licence).uscc();
    office.advanceTo(java.time.LocalDate.of(2027, 4, 2));
    assertThat(standing(uscc).entries()).isEmpty();
    assertThat(standing(uscc).pending().proposals())
        .extracting(p -> p.rule())
        .as("the figures of the quarter, and the report of the year")
        .containsExactlyInAnyOrder("A14-1", "A15-5");
    long id =
        standing(uscc).pending().proposals().stream()
            .filter(p -> p.rule().equals("A15-5"))
            .findFirst()
            .orElseThrow()
            .id();
    String path = "/api/v1/credit/subjects/" + uscc + "/proposals/" + id;
    assertThat(api.post("window", path + "/confirm", Map.of()).rule())
        .isEqualTo("credit-officers-only");
    assertThat(api.post("credit", path + "/confirm", Map.of()).rule()).isEqualTo("credit-not-told");
    assertThat(api.post("credit", path + "/tell", Map.of()).status()).isEqualTo(200);
    assertThat(api.post("credit", path + "/confirm", Map.of()).rule())
        .isEqualTo("credit-not-heard");
    office.advance("P15D");
    assertThat(api.post("credit", path + "/confirm", Map.of()).status()).isEqualTo(201);
    assertThat(standing(uscc).entries())
        .singleElement()
        .satisfies(e -> assertThat(e.points()).isEqualTo(-6));
    assertThat(api.post("credit", path + "/dismiss", Map.of("reason", "已补报")).rule())
        .isEqualTo("credit-proposal-decided");
  }

  /** 处罚法 第四十三条 */
  @Test
  void whoIsRecusedCompletesNothingInTheCase() {
    String number = office.applied("general");
    String path = "/api/v1/cases/" + number + "/recusals";
    assertThat(api.post("applicant", path, Map.of("reason", "亲属")).status()).isEqualTo(404);
    assertThat(api.post("jb-window", path, Map.of("reason", "亲属")).status()).isEqualTo(404);
    assertThat(api.post("window", path, Map.of("officer", "reviewer", "reason", "亲属")).rule())
        .isEqualTo("recusal-of-another");
    assertThat(api.post("window", path, Map.of("reason", "申请人是近亲属")).status()).isEqualTo(200);
    Api.Answer refused =
        api.complete("window", number, "acceptApplication", Map.of("outcome", "accept"));
    assertThat(refused.rule()).isEqualTo("recused");
    assertThat(refused.body().toString()).contains("已回避");
    assertThat(office.acts(number)).contains("officer-recused");
  }

  /** 营商条例 第四十四条第二款 */
  @Test
  void noNoticeAsksForPaper() {
    String number = office.applied("general");
    assertThat(
            caseTaskRules.problems(
                new TaskInHand(
                    number,
                    "acceptApplication",
                    null,
                    Map.copyOf(Map.of("outcome", "correct", "reason", "请补交纸质章程")))))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("不能要求提供纸质", "第四十四条第二款"));
  }

  /** 人社部发〔2021〕56号 一（三） */
  @Test
  void anybodyLooksALicenceUpByWhoHoldsIt() {
    Licence licence = licences.require(office.licensed());
    Api.Answer byCode = api.get(null, "/api/v1/public/licences?q=" + licence.uscc());
    assertThat(byCode.text("/licences/0/number")).isEqualTo(licence.number());
    assertThat(api.get(null, "/api/v1/public/licences?q=ab").rule())
        .isEqualTo("register-too-short");
  }

  private CreditStanding standing(String uscc) {
    return standings.of(uscc).orElseThrow();
  }

  private String school() {
    String number = office.applied(office.example(SCHOOL, "commitment", "citywide"));
    office.upload(number, "M3");
    office.signed(number);
    office.complete("approver", number, "decideOnTheSpot", "grant", "没有量化标准的各项已核对");
    return number;
  }

  private String hr() {
    return licences.require(office.licensed()).applicationNumber();
  }

  private String told(String number) {
    return messages.of("applicant", 100).stream()
        .filter(m -> number.equals(m.caseNumber()))
        .map(Message::body)
        .findFirst()
        .orElseThrow();
  }

  private Submission principal(String licence, Map<String, Object> changed) {
    Submission s =
        examples
            .onLicence(
                items.require(SCHOOL, "change-principal"),
                "filing",
                "change-principal",
                "citywide",
                "applicant")
            .orElseThrow();
    Map<String, Object> given = new HashMap<>(s.answers());
    given.putAll(changed);
    Licence own = licences.require(licence);
    Submission.Subject holder =
        new Submission.Subject(
            s.subject().type(),
            own.holder(),
            own.uscc(),
            own.registeredCapital(),
            new Submission.LegalRepresentative(
                own.legalRepresentative(), s.subject().legalRepresentative().idNumber()),
            s.subject().contact());
    return new Submission(
        s.item(), s.action(), s.region(), s.district(), s.procedure(), holder, given, licence);
  }

  private static Submission insisting(Submission s) {
    return new Submission(
        s.item(),
        s.action(),
        s.region(),
        s.district(),
        s.procedure(),
        s.subject(),
        s.answers(),
        s.licence(),
        true);
  }
}
