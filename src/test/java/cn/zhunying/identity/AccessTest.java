package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.engine.EngineTest;
import cn.zhunying.engine.ReviewCases;
import cn.zhunying.support.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EngineTest
class AccessTest {

  @Autowired ReviewCases cases;
  @LocalServerPort int port;
  String task;
  String instance;

  @BeforeEach
  void oneReviewInJiangbei() {
    task = cases.start("SQ-JB-1", "jiangbei");
    instance = cases.instance(task);
  }

  @AfterEach
  void noCaseLeft() {
    cases.end();
  }

  @Test
  void anOfficerSeesTheTasksOfTheOwnBureauOnly() {
    assertThat(as("jb-reviewer").get("/engine-rest/task").body()).contains(task);
    assertThat(as("reviewer").get("/engine-rest/task").body()).isEqualTo("[]");
    assertThat(as("jb-window").get("/engine-rest/task").body()).isEqualTo("[]");
    assertThat(as("reviewer").post("/engine-rest/task", "{}").body()).isEqualTo("[]");
  }

  @Test
  void anotherBureausTaskCanNeitherBeReadNorDone() {
    Http reviewer = as("reviewer");
    Map<String, Integer> statuses = new LinkedHashMap<>();
    for (String what :
        List.of("", "/variables", "/form-variables", "/identity-links", "/deployed-form")) {
      statuses.put(what, reviewer.get("/engine-rest/task/" + task + what).status());
    }
    statuses.put("complete", complete(reviewer, "grant", null).status());
    statuses.put("claim", reviewer.post(path("claim"), "{\"userId\": \"reviewer\"}").status());
    assertThat(statuses)
        .isEqualTo(
            Map.of(
                "", 404,
                "/variables", 403,
                "/form-variables", 403,
                "/identity-links", 403,
                "/deployed-form", 403,
                "complete", 403,
                "claim", 403));
    assertThat(cases.isOpen(task)).isTrue();
  }

  @Test
  void anOfficerSeesNobodyButHerself() {
    assertThat(as("jb-reviewer").get("/engine-rest/user").body())
        .contains("jb-reviewer")
        .doesNotContain("approver");
  }

  @Test
  void nobodyReadsTheFactsOfAnotherBureausCase() {
    assertThat(as("jb-reviewer").get("/engine-rest/variable-instance").body()).contains("SQ-JB-1");
    assertThat(as("reviewer").get("/engine-rest/variable-instance").body()).isEqualTo("[]");
  }

  @Test
  void theDiagramMayBeSeenByAllStaff() {
    assertThat(as("reviewer").get("/engine-rest/process-definition?latestVersion=true").body())
        .contains("review-test");
  }

  @Test
  void applicantsHaveNoBusinessWithTheEngine() {
    assertThat(as("applicant").get("/engine-rest/task").rule()).isEqualTo("account-not-entitled");
    assertThat(new Http(port).get("/engine-rest/task").status()).isEqualTo(401);
  }

  @Test
  void anOfficerCompletesATaskOfTheOwnGroupDirectly() {
    assertThat(complete(as("jb-reviewer"), "grant", null).status()).isEqualTo(204);
    assertThat(cases.isOpen(task)).isFalse();
  }

  @Test
  void aTaskHeldByAColleagueIsNotCompletedOverHerHead() {
    cases.claim(task, "jb-somebody");
    Http.Answer answer = complete(as("jb-reviewer"), "grant", null);
    assertThat(answer.rule()).isEqualTo("task-held");
    assertThat(answer.body()).contains("jb-somebody");
    assertThat(as("jb-reviewer").post(path("unclaim"), "").rule()).isEqualTo("task-held");
  }

  @Test
  void anOfficerClaimsForHerselfOnlyAndMayGiveBack() {
    Http reviewer = as("jb-reviewer");
    assertThat(reviewer.post(path("claim"), "{\"userId\": \"jb-approver\"}").rule())
        .isEqualTo("engine-body");
    assertThat(reviewer.post(path("claim"), "{\"userId\": \"jb-reviewer\"}").status())
        .isEqualTo(204);
    assertThat(cases.holder(task)).isEqualTo("jb-reviewer");
    assertThat(reviewer.post(path("unclaim"), "").status()).isEqualTo(204);
    assertThat(cases.holder(task)).isNull();
  }

  @Test
  void theAdministratorSeesTheTaskButDoesNotDecideIt() {
    Http admin = as("admin");
    assertThat(admin.get("/engine-rest/task/" + task).status()).isEqualTo(200);
    assertThat(complete(admin, "grant", null).rule()).isEqualTo("engine-closed");
    assertThat(admin.post(path("claim"), "{\"userId\": \"admin\"}").rule())
        .isEqualTo("engine-closed");
    assertThat(cases.isOpen(task)).isTrue();
  }

  @Test
  void refusesAnOutcomeTheFormDoesNotOfferAndNamesTheChoices() {
    Http.Answer answer = complete(as("jb-reviewer"), "bogus", null);
    assertThat(answer.rule()).isEqualTo("form-option-unknown");
    assertThat(answer.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("审查意见", "grant（同意）", "deny（不同意）");
  }

  @Test
  void wantsAReasonForTheUnusualOutcomeUnderTheNameTheFormGivesIt() {
    assertThat(complete(as("jb-reviewer"), "deny", null).body()).contains("不同意的理由", "没有填写");
    assertThat(complete(as("jb-reviewer"), "deny", "长".repeat(21)).body()).contains("太长");
    assertThat(complete(as("jb-reviewer"), "deny", "材料不符").status()).isEqualTo(204);
  }

  @Test
  void takesNoFactTheFormDoesNotAskFor() {
    for (String verb : List.of("complete", "submit-form")) {
      Http.Answer answer =
          as("jb-reviewer")
              .post(
                  path(verb),
                  """
                  {"variables": {"outcome": {"value": "grant"}, "bureau": {"value": "yuzhong"}}}""");
      assertThat(answer.rule()).as(verb).isEqualTo("form-field-unknown");
      assertThat(answer.body()).contains("bureau");
    }
    assertThat(cases.isOpen(task)).isTrue();
  }

  @Test
  void whatAFormOnlyShowsIsSentAlongByTasklistAndLeftAsItWas() {
    String body =
        """
        {"variables": {"outcome": {"value": "grant"}, "shown": {"value": "forged"}},
         "withVariablesInReturn": true}""";
    Http.Answer answer = as("jb-reviewer").post(path("complete"), body);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("outcome").doesNotContain("forged");
  }

  @Test
  void takesNoObjectsTransientsOrDoubledKeys() {
    for (String variables :
        List.of(
            "{\"outcome\": {\"value\": \"grant\", \"type\": \"Object\"}}",
            "{\"outcome\": {\"value\": {\"a\": 1}}}",
            "{\"outcome\": {\"value\": \"grant\", \"valueInfo\": {\"transient\": true}}}",
            "{\"outcome\": {\"value\": \"grant\"}, \"outcome\": {\"value\": \"bogus\"}}")) {
      assertThat(
              as("jb-reviewer").post(path("complete"), "{\"variables\": " + variables + "}").rule())
          .as(variables)
          .isEqualTo("engine-body");
    }
  }

  @Test
  void noQueryCarriesCodeAndNobodyStoresOne() {
    String code = "{\"assigneeExpression\": \"${1+1}\"}";
    assertThat(as("jb-reviewer").post("/engine-rest/task", code).rule()).isEqualTo("engine-body");
    assertThat(
            as("jb-reviewer").post("/engine-rest/task", "{\"orQueries\": [" + code + "]}").rule())
        .isEqualTo("engine-body");
    String list = "/engine-rest/filter/" + cases.filter("我的任务") + "/list";
    for (Http who : List.of(as("jb-reviewer"), as("admin"))) {
      assertThat(who.post(list, code).rule()).isEqualTo("engine-body");
      assertThat(who.get("/engine-rest/task?assigneeExpression=%24%7B1%2B1%7D").rule())
          .isEqualTo("engine-body");
    }
  }

  @Test
  void theListsOfTheDayShowWhatEachOfficerMayDo() {
    String unclaimed = cases.filter("本单位待领");
    String mine = cases.filter("我的任务");
    assertThat(as("jb-reviewer").get("/engine-rest/filter/" + unclaimed + "/list").body())
        .contains(task);
    assertThat(as("reviewer").get("/engine-rest/filter/" + unclaimed + "/list").body())
        .isEqualTo("[]");
    assertThat(as("jb-reviewer").get("/engine-rest/filter/" + mine + "/list").body())
        .isEqualTo("[]");
    cases.claim(task, "jb-reviewer");
    assertThat(as("jb-reviewer").post("/engine-rest/filter/" + mine + "/list", "{}").body())
        .contains(task);
    assertThat(
            as("jb-reviewer").get("/engine-rest/filter/" + cases.filter("今日到期") + "/count").body())
        .contains("0");
    assertThat(
            as("jb-reviewer").get("/engine-rest/filter/" + cases.filter("已超期") + "/count").body())
        .contains("0");
  }

  /** C2: no stored list holds an expression, and the engine runs none that somebody stored. */
  @Test
  void theListsOfTheDayAreStoredWithoutCode() {
    for (String name : List.of("我的任务", "本单位待领", "今日到期", "已超期")) {
      assertThat(as("admin").get("/engine-rest/filter/" + cases.filter(name)).body())
          .as(name)
          .doesNotContain("${", "#{");
    }
  }

  @Test
  void aListOfTheDayIsTheAskersOwnWhateverElseIsAsked() {
    cases.claim(task, "jb-reviewer");
    String mine = "/engine-rest/filter/" + cases.filter("我的任务") + "/list";
    assertThat(as("jb-reviewer").post(mine, "{\"assignee\": \"jb-approver\"}").body())
        .contains(task);
    assertThat(as("jb-reviewer").post(mine, "{\"processInstanceBusinessKey\": \"SQ-JB-2\"}").body())
        .isEqualTo("[]");
    assertThat(as("admin").get(mine).body()).isEqualTo("[]");
  }

  @Test
  void theColumnsOfAListAreFilledForWhoeverSeesTheTask() {
    String hal =
        as("jb-reviewer")
            .accepting("application/hal+json")
            .get("/engine-rest/filter/" + cases.filter("本单位待领") + "/list")
            .body();
    assertThat(hal).contains("applicationNumber", "SQ-JB-1");
  }

  private Http.Answer complete(Http who, String outcome, String reason) {
    String more = reason == null ? "" : ", \"reason\": {\"value\": \"%s\"}".formatted(reason);
    return who.post(
        path("complete"),
        "{\"variables\": {\"outcome\": {\"value\": \"%s\", \"type\": \"String\"}%s}}"
            .formatted(outcome, more));
  }

  private String path(String verb) {
    return "/engine-rest/task/" + task + "/" + verb;
  }

  private Http as(String username) {
    return new Http(port).as(username, "demo");
  }
}
