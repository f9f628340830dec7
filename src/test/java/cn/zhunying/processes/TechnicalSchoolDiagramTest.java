package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.application.material.Materials;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.clock.CaseClocks;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 设立民办普通、高级技工学校 and the expert review it passes: one test per outcome. */
class TechnicalSchoolDiagramTest extends GeneralPermitWays {

  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Materials materials;
  @Autowired private Licences licences;
  @Autowired private Documents documents;
  @Autowired private Duties duties;
  @Autowired private CaseClocks clocks;
  @Autowired private TaskRules caseTaskRules;

  @Override
  String item() {
    return "technical-school";
  }

  @Override
  void afterAcceptance(String number) {
    experts(number, "meets", "confirm");
    office.advance("P8D");
    office.complete("city-reviewer", number, "concludePublicity", "no-objection", "公示无异议");
  }

  private void experts(String number, String found, String recheck) {
    office.complete("city-reviewer", number, "conductExpertReview", found, "评分 86，各项齐备");
    office.complete("city-approver", number, "recheckExpertOpinion", recheck, "经复核");
  }

  @Test
  void theClockStandsStillWhileExpertsReviewAndThePublicLooks() {
    String number = received();
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.advance("P20D");
    assertThat(clocks.legal(number, ClockPurpose.DECISION)).isAfter(before);
    experts(number, "meets", "confirm");
    assertThat(office.acts(number))
        .containsSubsequence(
            "application-accepted",
            "clock-stopped",
            "expert-review-met",
            "clock-restarted",
            "clock-stopped");
    assertThat(documents.ofCase(number))
        .extracting(Document::kind)
        .contains(DocumentKind.PUBLICITY_NOTICE);
    assertThat(office.openTasks(number)).isEmpty();
    office.advance("P8D");
    assertThat(office.openTasks(number)).containsExactly("concludePublicity");
  }

  @Test
  void whoFailsBeforeTheExpertsCannotBeGranted() {
    String number = received();
    experts(number, "fails", "confirm");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    assertThat(grantRefused(number)).isTrue();
    reviewed(number, "recommend-deny");
    office.complete("city-approver", number, "decideApplication", "deny", "专家评审未达标");
    assertThat(status(number)).isEqualTo(ApplicationStatus.DENIED);
  }

  @Test
  void anOpinionThatIsNotEnoughGoesBackToTheExperts() {
    String number = received();
    experts(number, "fails", "return");
    assertThat(office.openTasks(number)).containsExactly("conductExpertReview");
    experts(number, "meets", "confirm");
    assertThat(office.acts(number)).contains("expert-review-failed", "expert-review-met");
  }

  @Test
  void anObjectionThatStandsKeepsFromTheGrant() {
    String number = received();
    experts(number, "meets", "confirm");
    office.advance("P8D");
    office.complete("city-reviewer", number, "concludePublicity", "objection-upheld", "场地权属有争议");
    assertThat(office.acts(number)).contains("objection-upheld");
    assertThat(grantRefused(number)).isTrue();
  }

  @Test
  void lateReviewsRechecksAndPublicitiesAreRecorded() {
    String number = received();
    office.advance("P31D");
    assertThat(overdue(number)).isOne();
    office.complete("city-reviewer", number, "conductExpertReview", "meets", "评分 86");
    office.advance("P1D");
    assertThat(overdue(number)).isEqualTo(2);
    office.complete("city-approver", number, "recheckExpertOpinion", "confirm", "经复核");
    office.advance("P8D");
    office.advance("P2M"); // counted from the end of the publicity, when the clock ran on
    assertThat(overdue(number)).isEqualTo(3);
    assertThat(office.openTasks(number)).contains("concludePublicity");
  }

  @Test
  void isWithdrawnDuringTheExpertReview() {
    String number = received();
    assertThat(office.withdraw(number, Answer.APPLICATION_WITHDRAWN)).isEmpty();
    assertThat(status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(office.running("expert-review", number)).isZero();
  }

  @Test
  void isSupervisedAfterwards() {
    String licence = office.licence(granted()).orElseThrow().number();
    assertThat(duties.ofLicence(licence))
        .extracting(Duty::kind)
        .containsExactlyInAnyOrder("quality-inspection", "scale-inspection");
    office.advanceTo(LocalDate.of(2027, 9, 2));
    office.complete("city-inspector", licence, "conductInspection", "no-issue", "办学规范");
    assertThat(duties.ofLicence(licence))
        .anySatisfy(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.NO_ISSUE));
  }

  /** 174号 全市第四项·改革方式: what was given with the first application is not asked for again. */
  @Test
  void whoRisesToASeniorSchoolIsNotAskedForTheSameMaterialsAgain() {
    Licence licence = office.licence(granted()).orElseThrow();
    Submission s =
        examples
            .onLicence(
                items.require(item(), "upgrade"), "general", "upgrade", "citywide", "applicant")
            .orElseThrow();
    String number = office.applied(s);
    assertThat(codes(number)).containsExactly("N2", "N3");
    upload(number);
    office.complete("city-window", number, "acceptApplication", "accept");
    afterAcceptance(number);
    reviewed(number, "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant", "符合条件");
    assertThat(licences.require(licence.number()).facts()).containsEntry("school_level", "senior");
    assertThat(office.acts(licence.number())).contains("licence-altered");
  }

  @Test
  void whoAppliesForTheFirstTimeIsAskedForAllOfThem() {
    assertThat(codes(applied())).containsExactly("N2", "N3", "N4");
  }

  /** Outside the zone an approval to prepare may come first, and serves. */
  @Test
  void anApprovalToPrepareServesItsSchool() {
    Submission prepare = office.example("technical-school-preparation", "general", "citywide");
    String first = office.applied(prepare);
    upload(first);
    office.complete("city-window", first, "acceptApplication", "accept");
    reviewed(first, "recommend-grant");
    office.complete("city-approver", first, "decideApplication", "grant", "符合条件");
    String approval = office.licence(first).orElseThrow().number();

    Submission establish = office.subject(example(), s -> prepare.subject());
    assertThat(rules(office.submit(Office.with(establish, Map.of("preparation_number", "CS1")))))
        .containsExactly("preparation-unknown");
    String number = office.applied(Office.with(establish, Map.of("preparation_number", approval)));
    upload(number);
    office.complete("city-window", number, "acceptApplication", "accept");
    afterAcceptance(number);
    reviewed(number, "recommend-grant");
    office.complete("city-approver", number, "decideApplication", "grant", "符合条件");
    assertThat(licences.require(approval).status()).isEqualTo(LicenceStatus.PREPARED);
  }

  @Test
  void aSchoolMayNotCallItselfACollege() {
    assertThat(office.submit(Office.with(example(), Map.of("school_name", "重庆示例技师学院"))).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.remedy()).contains("technician-college"));
  }

  private boolean grantRefused(String number) {
    return caseTaskRules
        .problems(
            new TaskInHand(number, "reviewApplication", null, Map.of("outcome", "recommend-grant")))
        .stream()
        .anyMatch(p -> p.rule().equals("assessment-not-met"));
  }

  private long overdue(String number) {
    return office.acts(number).stream().filter("expert-review-overdue"::equals).count();
  }

  private String received() {
    String number = applied();
    upload(number);
    office.complete("city-window", number, "acceptApplication", "accept");
    return number;
  }

  private List<String> codes(String number) {
    return materials.missing(office.application(number)).stream().map(m -> m.code()).toList();
  }
}
