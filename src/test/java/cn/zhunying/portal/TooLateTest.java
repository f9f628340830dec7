package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever loses a race is told who did what and when, as far as they may know. */
@ZhunyingTest
class TooLateTest {

  private static final String TODAY = "2026年3月2日";

  @Autowired private Api api;
  @Autowired private Office office;

  @Test
  void aSecondWithdrawalIsToldOfTheFirst() {
    String number = office.applied("general");
    office.withdraw(number, Answer.APPLICATION_WITHDRAWN);
    told(withdraw(number), "withdrawal-after-end", "您已于" + TODAY, "撤回申请");
  }

  @Test
  void anAnswerToNoCorrectionIsToldWhatTheBureauDid() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    Api.Answer late = api.post("applicant", path(number, "correction"), Map.of("note", "已补正"));
    told(late, "correction-not-awaited", "人力资源和社会保障局已于" + TODAY);
    assertThat(late.body().toString()).doesNotContain("window");
  }

  @Test
  void aStaleDecisionIsToldWhoDecided() {
    String number = office.applied("general");
    String task = office.taskId(number);
    office.complete("window", number, "acceptApplication", "accept");
    Api.Answer late =
        api.post(
            "window",
            "/engine-rest/task/" + task + "/complete",
            Map.of("variables", Map.of("outcome", Map.of("value", "accept"))));
    told(late, "task-done", "您已于" + TODAY);
    assertThat(late.body().at("/message").asText()).contains("刷新任务列表");
  }

  @Test
  void whoMayNotKnowOfTheCaseLearnsNothing() {
    String number = office.applied("general");
    String task = office.taskId(number);
    office.complete("window", number, "acceptApplication", "accept");
    Api.Answer other =
        api.post(
            "jb-reviewer",
            "/engine-rest/task/" + task + "/complete",
            Map.of("variables", Map.of("outcome", Map.of("value", "accept"))));
    assertThat(other.rule()).isEqualTo("task-not-theirs");
    assertThat(other.body().toString()).doesNotContain(number, "已于");
  }

  @Test
  void aFormThatComesTooLateSaysTheSameOnTheNextPage() {
    String number = office.applied("general");
    Visitor visitor = new Visitor(api.url("")).signedInAs("applicant");
    visitor.get("/applications/" + number);
    office.withdraw(number, Answer.APPLICATION_WITHDRAWN);
    String page =
        visitor
            .post(
                "/applications/" + number + "/withdrawal",
                Map.of("scope", "application", "reason", "经营计划有变"))
            .html();
    assertThat(page).contains("您已于" + TODAY, "撤回申请");
  }

  @Test
  void ofTwoWithdrawalsAtOnceOneIsDoneAndTheOtherToldSo() throws Exception {
    String number = office.applied("general");
    List<Api.Answer> answers = atOnce(() -> withdraw(number), () -> withdraw(number));
    assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(office.acts(number)).containsOnlyOnce("application-withdrawn");
  }

  @RepeatedTest(10)
  void ofAWithdrawalAndTheAcceptanceAtOnceNeitherIsHalfDone() throws Exception {
    String number = office.applied("general");
    String complete = "/engine-rest/task/" + office.taskId(number) + "/complete";
    Map<String, Object> accept = Map.of("variables", Map.of("outcome", Map.of("value", "accept")));
    List<Api.Answer> answers =
        atOnce(() -> withdraw(number), () -> api.post("window", complete, accept));
    assertThat(answers).extracting(Api.Answer::status).allMatch(s -> s < 300 || s == 409);
    assertThat(answers).extracting(Api.Answer::status).anyMatch(s -> s < 300);
  }

  private Api.Answer withdraw(String number) {
    return api.post(
        "applicant",
        path(number, "withdrawal"),
        Map.of("scope", "application", "reason", "经营计划有变"));
  }

  private static String path(String number, String what) {
    return "/api/v1/applications/%s/%s".formatted(number, what);
  }

  private static void told(Api.Answer answer, String rule, String... words) {
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.text("/errors/1/rule")).isEqualTo("meanwhile");
    assertThat(answer.text("/errors/1/reason")).contains(words);
  }

  @SafeVarargs
  private static List<Api.Answer> atOnce(Callable<Api.Answer>... calls) throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(calls.length);
    try {
      List<Future<Api.Answer>> running = both.invokeAll(List.of(calls));
      return List.of(running.get(0).get(), running.get(1).get());
    } finally {
      both.shutdown();
    }
  }
}
