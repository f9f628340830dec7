package cn.zhunying.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board's data, a supervisor's acts and a holder's answers over HTTP. */
@ZhunyingTest
class SupervisionApiTest {

  private static final String DUTIES = "/api/v1/supervision/duties";

  @Autowired private Office office;
  @Autowired private Api api;

  private String licence;

  @BeforeEach
  void grantsALicenceAndLetsItsVerificationBecomeOverdue() {
    licence = office.licensed();
    office.advance("P61D");
  }

  @Test
  void listsOverdueDutiesWithTheirDaysOldestFirst() {
    JsonNode duty = listed("overdue", 0).orElseThrow();
    assertThat(duty.at("/kind").asText()).isEqualTo("commitment-verification");
    assertThat(duty.at("/name").asText()).isEqualTo("承诺核查");
    assertThat(duty.at("/bureau").asText()).isEqualTo("yuzhong");
    assertThat(duty.at("/dueOn").asText()).isEqualTo("2026-05-01");
    assertThat(duty.at("/overdueDays").asInt()).isEqualTo(1);
    assertThat(duty.at("/state").asText()).isEqualTo("overdue");
    assertThat(listed("done", 0)).isEmpty();
  }

  @Test
  void refusesAnotherBureauAndAnUnknownState() {
    Answer other = api.get("supervisor", DUTIES + "?bureau=jiangbei");
    assertThat(other.rule()).isEqualTo("sight-other-bureau");
    assertThat(other.text("/errors/0/field")).isEqualTo("bureau");
    assertThat(api.get("supervisor", DUTIES + "?state=late").text("/errors/0/remedy"))
        .contains("overdue");
    assertThat(api.get("window", DUTIES).rule()).isEqualTo("sight-officers-only");
  }

  @Test
  void urgesOncePerIdempotencyKey() {
    String urge = DUTIES + "/" + listed("overdue", 0).orElseThrow().at("/id").asText() + "/urge";
    String key = "urge-" + licence;
    assertThat(api.post("supervisor", urge, "", "Idempotency-Key", key).status()).isEqualTo(200);
    Answer again = api.post("supervisor", urge, "", "Idempotency-Key", key);
    assertThat(again.body().at("/urgedCount").asInt()).isEqualTo(1);
    assertThat(api.post("jb-supervisor", urge, "").status()).isEqualTo(404);
    assertThat(api.post("inspector", urge, "").rule()).isEqualTo("supervisors-only");
  }

  @Test
  void namesTheFieldOfAReassignmentThatIsRefused() {
    String reassign =
        DUTIES + "/" + listed("overdue", 0).orElseThrow().at("/id").asText() + "/reassign";
    Answer refused =
        api.post("supervisor", reassign, Map.of("assignee", "jb-inspector", "reason", "原承办人请假"));
    assertThat(refused.rule()).isEqualTo("assignee-not-inspector");
    assertThat(refused.text("/errors/0/field")).isEqualTo("assignee");
    assertThat(refused.text("/errors/0/clause")).isNotBlank();
    Answer done =
        api.post("supervisor", reassign, Map.of("assignee", "inspector2", "reason", "原承办人请假"));
    assertThat(done.text("/assignee")).isEqualTo("inspector2");
  }

  @Test
  void takesTheHoldersReportAndStatementOnlyWhenAwaitedAndOnlyFromTheHolder() {
    String rectification = "/api/v1/licences/" + licence + "/rectification";
    Map<String, String> report = Map.of("report", "已租赁新场所");
    assertThat(api.post("applicant", rectification, report).rule())
        .isEqualTo("rectification-not-awaited");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "没有固定场所");
    assertThat(api.post("applicant2", rectification, report).status()).isEqualTo(404);
    assertThat(api.post("applicant", rectification, Map.of("report", "")).rule())
        .isEqualTo("rectification-report-unusable");
    assertThat(api.post("applicant", rectification, report).text("/reviewBy")).isNotBlank();
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "仍没有固定场所");
    String statement = "/api/v1/licences/" + licence + "/statement";
    assertThat(api.post("applicant", statement, Map.of("text", "正在装修")).status()).isEqualTo(200);
    assertThat(office.openTasks(licence)).contains("decideRevocation");
  }

  /** The licence's duty on any page from this one on. */
  private Optional<JsonNode> listed(String state, int page) {
    JsonNode duties = api.get("supervisor", DUTIES + "?state=" + state + "&page=" + page).body();
    Optional<JsonNode> found =
        StreamSupport.stream(duties.spliterator(), false)
            .filter(duty -> duty.at("/licence").asText().equals(licence))
            .findFirst();
    return found.isPresent() || duties.isEmpty() ? found : listed(state, page + 1);
  }
}
