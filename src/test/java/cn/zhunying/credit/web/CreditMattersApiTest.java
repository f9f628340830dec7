package cn.zhunying.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.licence.Licences;
import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 督促 and 公示: what must have happened before points and lists follow. */
@ZhunyingTest
class CreditMattersApiTest {

  @Autowired private Office office;
  @Autowired private Licences licences;
  @Autowired private Api api;

  private String subject;

  @BeforeEach
  void grantsALicence() {
    subject = "/api/v1/credit/subjects/" + licences.require(office.licensed()).uscc();
  }

  @Test
  void whatPresupposesUrgingIsRefusedWithoutOne() {
    Answer refused = incident("A16-1", "2026-03-02");
    assertThat(refused.rule()).isEqualTo("credit-not-urged");
    assertThat(refused.text("/errors/0/rule")).isEqualTo("credit-not-urged");
    assertThat(refused.text("/errors/0/clause")).isEqualTo("渝人社发〔2021〕58号 第十六条（一）");
  }

  @Test
  void anUrgingThatRanOutWithNothingMendedMakesTheGraverRuleCount() {
    assertThat(urge("credit", "A15-5").status()).isEqualTo(201);
    assertThat(incident("A16-1", "2026-03-02").rule()).isEqualTo("credit-not-urged");
    assertThat(api.get("window", subject).body().at("/pending/urgings")).hasSize(1);
    office.advanceTo(LocalDate.of(2026, 3, 18));
    assertThat(incident("A16-1", "2026-03-17").rule()).isEqualTo("credit-not-urged");
    assertThat(incident("A16-1", "2026-03-18").status()).isEqualTo(201);
  }

  @Test
  void whatWasMendedInTimeCostsNothing() {
    String id = urge("credit", "A15-5").text("/id");
    String path = subject + "/urgings/" + id + "/remedied";
    assertThat(api.post("credit", path, Map.of("remedy", "已补交年度报告")).status()).isEqualTo(200);
    office.advanceTo(LocalDate.of(2026, 3, 20));
    assertThat(incident("A16-1", "2026-03-20").rule()).isEqualTo("credit-not-urged");
    assertThat(api.get("window", subject).body().at("/pending/urgings")).isEmpty();
  }

  @Test
  void onlyWhatGrowsGraverIsUrgedAndOnlyByACreditOfficer() {
    assertThat(urge("window", "A15-5").rule()).isEqualTo("credit-officers-only");
    assertThat(urge("credit", "A16-2").text("/errors/0/rule")).isEqualTo("credit-urging-rules");
  }

  @Test
  void theRedListIsReachedAfterAPublicityWithoutAStandingComplaint() {
    assertThat(incident("A22-1b", "2026-03-02").status()).isEqualTo(201);
    assertThat(publicity(false).text("/errors/0/rule")).isEqualTo("credit-publicity-cycle");
    office.advanceTo(LocalDate.of(2027, 1, 25));
    Answer before = api.get("window", subject);
    assertThat(before.text("/list")).isEqualTo("blue");
    assertThat(before.text("/listNote")).contains("公示");
    assertThat(publicity(false).status()).isEqualTo(201);
    assertThat(api.get("window", subject).text("/list")).isEqualTo("red");
    assertThat(publicity(false).rule()).isEqualTo("credit-publicity-recorded");
  }

  @Test
  void aComplaintThatStoodKeepsOffTheRedList() {
    assertThat(incident("A22-1b", "2026-03-02").status()).isEqualTo(201);
    office.advanceTo(LocalDate.of(2027, 1, 25));
    assertThat(publicity(true).status()).isEqualTo(201);
    assertThat(api.get("window", subject).text("/list")).isEqualTo("blue");
  }

  private Answer urge(String by, String rule) {
    return api.post(
        by,
        subject + "/urgings",
        Map.of(
            "rules", List.of(rule),
            "matter", "补交年度经营报告",
            "document", "渝人社督〔2026〕1号",
            "deliveredOn", "2026-03-02"));
  }

  private Answer incident(String rule, String day) {
    return api.post(
        "credit",
        subject + "/incidents",
        Map.of(
            "incident",
            "JC-" + rule,
            "rules",
            List.of(rule),
            "occurredOn",
            day,
            "document",
            "渝人社监检〔2026〕1号"));
  }

  private Answer publicity(boolean objection) {
    return api.post(
        "credit",
        subject + "/publicity",
        Map.of(
            "cycle",
            2026,
            "from",
            "2027-01-11",
            "until",
            "2027-01-18",
            "objection",
            objection,
            "note",
            objection ? "投诉属实" : ""));
  }
}
