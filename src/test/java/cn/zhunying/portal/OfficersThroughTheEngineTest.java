package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Officers working through Camunda's REST API, as Tasklist does: what they see, may and may not.
 */
@ZhunyingTest
class OfficersThroughTheEngineTest {

  @Autowired private Api api;
  @Autowired private Office office;

  @Test
  void anOfficerFindsAndCompletesACaseByItsNumber() {
    String number = office.applied("general");
    String task = task("window", number, "acceptApplication");
    assertThat(complete("window", task, Map.of("outcome", "accept")).status()).isEqualTo(204);
    assertThat(office.application(number).status().code()).isEqualTo("accepted");
    assertThat(office.acts(number)).contains("application-accepted");
  }

  @Test
  void nobodyFindsOrCompletesAnotherBureausCase() {
    String number = office.applied("general");
    String task = task("window", number, "acceptApplication");
    for (String stranger : java.util.List.of("jb-window", "city-window", "reviewer", "applicant")) {
      Answer found = api.get(stranger, "/engine-rest/task?processInstanceBusinessKey=" + number);
      assertThat(found.body().isArray() ? found.body().size() : 0).as(stranger).isZero();
      boolean staff = !stranger.equals("applicant");
      assertThat(complete(stranger, task, Map.of("outcome", "accept")).rule())
          .as(stranger)
          .isEqualTo(staff ? "task-not-theirs" : "account-not-entitled");
      assertThat(api.get(stranger, "/engine-rest/task/" + task + "/variables").status())
          .as(stranger)
          .isEqualTo(403);
    }
    assertThat(office.application(number).status().code()).isEqualTo("submitted");
  }

  @Test
  void anOutcomeTheFormDoesNotKnowIsRefusedWithItsChoices() {
    String number = office.applied("general");
    Answer answer =
        complete(
            "window",
            task("window", number, "acceptApplication"),
            Map.of("outcome", "wave-through"));
    assertThat(answer.rule()).isEqualTo("form-option-unknown");
    assertThat(answer.body().toString()).contains("outcome");
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void theUnusualOutcomeNeedsAReason() {
    String number = office.applied("general");
    Answer answer =
        complete(
            "window", task("window", number, "acceptApplication"), Map.of("outcome", "reject"));
    assertThat(answer.rule()).isEqualTo("rejection-reason-missing");
    assertThat(answer.body().toString()).contains("reason");
    assertThat(office.application(number).status().code()).isEqualTo("submitted");
  }

  /** F2: an officer's words are printed too. */
  @Test
  void whatNoPaperCanPrintIsRefusedByName() {
    String number = office.applied("general");
    Answer answer =
        complete(
            "window",
            task("window", number, "acceptApplication"),
            Map.of("outcome", "reject", "reason", "不属于本机关职权😀"));
    assertThat(answer.rule()).isEqualTo("no-glyph");
    assertThat(answer.body().toString()).contains("😀（U+1F600）");
    assertThat(office.application(number).status().code()).isEqualTo("submitted");
  }

  @Test
  void nobodySmugglesInAFactOfTheProcess() {
    String number = office.applied("general");
    Answer answer =
        complete(
            "window",
            task("window", number, "acceptApplication"),
            Map.of("outcome", "accept", "bureau", "jiangbei"));
    assertThat(answer.rule()).isEqualTo("form-field-unknown");
    assertThat(office.openTasks(number)).containsExactly("acceptApplication");
  }

  @Test
  void aCaseThatWasCompletedMeanwhileSaysSo() {
    String number = office.applied("general");
    String task = task("window", number, "acceptApplication");
    complete("window", task, Map.of("outcome", "accept"));
    Answer stale = complete("window", task, Map.of("outcome", "accept"));
    assertThat(stale.rule()).isEqualTo("task-done");
    assertThat(office.acts(number)).containsOnlyOnce("application-accepted");
  }

  @Test
  void theTaskCarriesWhatItsCardAndItsFormShow() {
    String number = office.applied("general");
    String task = task("window", number, "acceptApplication");
    JsonNode variables = api.get("window", "/engine-rest/task/" + task + "/form-variables").body();
    assertThat(variables.at("/applicationNumber/value").asText()).isEqualTo(number);
    assertThat(variables.at("/caseUrl/value").asText()).isEqualTo("/cases/" + number + "/panel");
    assertThat(variables.at("/legalDeadline/value").asText()).isEqualTo("2026年3月9日");
  }

  @Test
  void withoutAPasswordNothingIsAnswered() {
    assertThat(api.get(null, "/engine-rest/task").status()).isEqualTo(401);
    assertThat(api.get("nobody", "/engine-rest/task").status()).isEqualTo(401);
  }

  private String task(String user, String number, String definition) {
    Answer found = api.get(user, "/engine-rest/task?processInstanceBusinessKey=" + number);
    assertThat(found.body()).hasSize(1);
    assertThat(found.text("/0/taskDefinitionKey")).isEqualTo(definition);
    return found.text("/0/id");
  }

  private Answer complete(String user, String task, Map<String, String> values) {
    Map<String, Object> variables = new java.util.HashMap<>();
    values.forEach((k, v) -> variables.put(k, Map.of("value", v, "type", "String")));
    return api.post(
        user, "/engine-rest/task/" + task + "/complete", Map.of("variables", variables));
  }
}
