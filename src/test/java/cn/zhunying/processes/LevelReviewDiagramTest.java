package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.application.Submission;
import cn.zhunying.cases.web.example.Examples;
import cn.zhunying.catalogue.Items;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** level-review, by the school that was upgraded: one test per outcome. */
@ZhunyingTest
class LevelReviewDiagramTest {

  private static final String ITEM = "private-training-school";
  private static final LocalDate UPGRADED = LocalDate.of(2029, 3, 2);

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Items items;
  @Autowired private Examples examples;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private Journal journal;
  @Autowired private Messages messages;
  @Autowired private JdbcClient jdbc;

  @Test
  void anUpgradeBringsTheCityAReviewAfterThreeYears() {
    String licence = upgraded();
    assertThat(reviews(licence))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.bureau()).isEqualTo("city");
              assertThat(d.opensOn()).isEqualTo(LocalDate.of(2032, 3, 2));
              assertThat(d.dueOn()).isEqualTo(LocalDate.of(2032, 6, 2));
            });
    assertThat(office.acts(licence)).containsOnlyOnce("licence-upgraded");
    assertThat(
            office
                .submit(asked("upgrade", Map.of("training_level", "senior-technician")))
                .refusals())
        .isNotEmpty()
        .asString()
        .contains("已经是市级学校");
  }

  @Test
  void aSchoolThatStillMeetsTheStandardKeepsItsLevelAndIsReviewedAgain() {
    String licence = reviewing();
    office.complete("city-approver", licence, "reviewLevel", "meets");
    assertThat(licences.require(licence).licensedBy()).isEqualTo("city");
    assertThat(reviews(licence))
        .extracting(Duty::outcome, Duty::state, Duty::bureau, Duty::opensOn)
        .containsExactly(
            tuple(Duty.Outcome.LEVEL_KEPT, Duty.State.DONE, "city", LocalDate.of(2029, 5, 1)),
            tuple(null, Duty.State.WAITING, "city", LocalDate.of(2032, 5, 2)));
    assertThat(office.acts(licence)).contains("licence-level-kept");
    assertThat(mail(licence)).anyMatch(m -> m.body().contains("2032年5月2日"));
    assertThat(office.running("level-review", licence)).isZero();
  }

  @Test
  void aSchoolBelowTheStandardGoesBackToItsDistrict() {
    String licence = reviewing();
    long certificates = certificates(licence);
    office.complete("city-approver", licence, "reviewLevel", "fails", "专职教师只有 2 人，学校没有异议");
    Licence now = licences.require(licence);
    assertThat(now.licensedBy()).isEqualTo("yuzhong");
    assertThat(now.bureau()).isEqualTo("yuzhong");
    assertThat(now.facts())
        .containsEntry("training_level", "advanced")
        .containsKeys("school_name", "programmes");
    assertThat(certificates(licence)).isEqualTo(certificates + 1);
    Document certificate =
        documents.ofLicence(licence).get(documents.ofLicence(licence).size() - 1);
    assertThat(certificate.bureau()).isEqualTo("yuzhong");
    assertThat(reviews(licence))
        .singleElement()
        .satisfies(d -> assertThat(d.outcome()).isEqualTo(Duty.Outcome.DOWNGRADED));
    Entry act =
        journal.of(licence).stream()
            .filter(e -> e.act().equals("licence-downgraded"))
            .findFirst()
            .orElseThrow();
    assertThat(act.actor()).isEqualTo("city-approver");
    assertThat(act.clause()).isEqualTo("渝人社发〔2021〕24号 第四十一条");
    assertThat(act.detail()).contains("专职教师只有 2 人");
    assertThat(mail(licence))
        .anySatisfy(
            m -> assertThat(m.body()).contains("专职教师只有 2 人", "第四十一条", "渝中区", "行政复议", "人民法院"));
  }

  @Test
  void aReviewPastItsDateGoesToTheCitysSupervisor() {
    String licence = reviewing();
    office.advanceTo(LocalDate.of(2029, 7, 20));
    assertThat(office.acts(licence)).contains("inspector-warned");
    office.advanceTo(LocalDate.of(2029, 7, 31));
    String overdue = "/api/v1/supervision/duties?state=overdue&kind=level-review";
    assertThat(api.get("city-supervisor", overdue).body().findValuesAsText("licence"))
        .contains(licence);
    assertThat(api.get("supervisor", overdue).body().findValuesAsText("licence"))
        .doesNotContain(licence);
    long id = reviews(licence).get(0).id();
    assertThat(api.post("supervisor", duty(id), Map.of()).status()).isEqualTo(404);
    assertThat(api.post("city-supervisor", duty(id), Map.of()).status()).isEqualTo(200);
    assertThat(reviews(licence).get(0).urgedCount()).isEqualTo(1);
    office.complete("city-approver", licence, "reviewLevel", "meets");
    assertThat(office.running("level-review", licence)).isZero();
  }

  @Test
  void onlyTheCitysOfficersConcludeTheReviewAndBothBureausSeeTheLicence() {
    String licence = reviewing();
    String task =
        "/engine-rest/task/%s/complete".formatted(office.task(licence, "reviewLevel").getId());
    Map<String, Object> meets =
        Map.of("variables", Map.of("outcome", Map.of("value", "meets", "type", "String")));
    for (String stranger : List.of("approver", "jb-approver", "city-inspector")) {
      assertThat(api.post(stranger, task, meets).rule()).as(stranger).isEqualTo("task-not-theirs");
    }
    assertThat(office.openTasks(licence)).contains("reviewLevel");
    String first = documents.ofLicence(licence).get(0).number();
    Map<String, Integer> statuses =
        Map.of("approver", 200, "city-approver", 200, "jb-approver", 404);
    statuses.forEach(
        (officer, status) -> {
          Visitor visitor = new Visitor(api.url("")).signedInAs(officer);
          assertThat(
                  List.of(
                      visitor.get("/licences/" + licence).status(),
                      visitor.get("/cases/" + licence + "/panel").status(),
                      api.get(officer, "/api/v1/licences/" + licence).status(),
                      api.get(officer, "/api/v1/documents/" + first).status()))
              .as(officer)
              .containsOnly(status);
        });
    Map<String, Object> fails = Map.of("outcome", "fails", "reason", "面积不足");
    assertThat(api.complete("city-approver", licence, "reviewLevel", fails).status())
        .isEqualTo(204);
    assertThat(
            new Visitor(api.url(""))
                .signedInAs("city-approver")
                .get("/cases/" + licence + "/panel"))
        .satisfies(p -> assertThat(p.status()).isEqualTo(200))
        .satisfies(p -> assertThat(p.html()).contains("评估不达标，降级"));
  }

  private static String duty(long id) {
    return "/api/v1/supervision/duties/%d/urge".formatted(id);
  }

  /** An upgraded school on the day its review begins: brought forward, where days are published. */
  private String reviewing() {
    String licence = upgraded();
    jdbc.sql("update duty set opens_on = ?, warn_on = ?, due_on = ? where id = ?")
        .params(
            LocalDate.of(2029, 5, 1),
            LocalDate.of(2029, 7, 15),
            LocalDate.of(2029, 7, 30),
            reviews(licence).get(0).id())
        .update();
    office.advanceTo(LocalDate.of(2029, 5, 2));
    return licence;
  }

  private String upgraded() {
    String application = office.applied(office.example(ITEM, "general", "citywide"));
    office.complete("window", application, "acceptApplication", "accept");
    office.complete("reviewer", application, "reviewApplication", "recommend-grant");
    office.complete("approver", application, "decideApplication", "grant");
    String licence = office.licence(application).orElseThrow().number();
    office.advance("P2D");
    duties.ofLicence(licence).stream()
        .filter(d -> d.state() == Duty.State.OPEN)
        .forEach(
            d ->
                office.conclude(
                    "inspector", licence, d.id(), "conductInspection", "no-issue", null));
    office.advanceTo(LocalDate.of(2028, 11, 15));
    office.complete("approver", licence, "confirmRenewal", "renew");
    office.advanceTo(UPGRADED);
    granted(office.applied(asked("upgrade", Map.of("training_level", "technician"))));
    return licence;
  }

  private void granted(String upgrade) {
    office.upload(upgrade, "U2");
    office.complete("approver", upgrade, "recommendApplication", "recommend", "办学规范");
    office.complete("city-approver", upgrade, "assessApplication", "meets", "达到市级标准");
    office.complete("city-window", upgrade, "acceptApplication", "accept");
    office.complete("city-reviewer", upgrade, "reviewApplication", "recommend-grant");
    office.complete("city-approver", upgrade, "decideApplication", "grant");
  }

  private Submission asked(String action, Map<String, Object> changes) {
    return Office.with(
        examples
            .onLicence(items.require(ITEM, action), "general", action, "citywide", "applicant")
            .orElseThrow(),
        changes);
  }

  private List<Duty> reviews(String licence) {
    return duties.ofLicence(licence).stream().filter(d -> d.kind().equals("level-review")).toList();
  }

  private long certificates(String licence) {
    return documents.ofLicence(licence).stream()
        .filter(d -> d.kind().equals(DocumentKind.of("school-licence")))
        .count();
  }

  private List<Message> mail(String licence) {
    return messages.of("applicant", 20).stream()
        .filter(m -> m.subject().contains(licence))
        .toList();
  }
}
