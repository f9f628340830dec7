package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 劳务派遣经营许可 as scripts and browsers meet it. */
@ZhunyingTest
class LabourDispatchApiTest {

  private static final String ITEM = "/api/v1/items/labour-dispatch-permit";
  private static final byte[] PDF = SampleFiles.pdf("content");

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private Dispatch dispatch;

  private static final java.util.Set<String> PRESUPPOSE_URGING =
      java.util.Set.of("A18-14", "A19-9");

  @Test
  void theCatalogueSaysModesActionsAuthorityAndMaterials() {
    JsonNode item = api.get(null, ITEM).body();
    assertThat(item.at("/modes/0/mode").asText()).isEqualTo("优化审批服务");
    assertThat(item.at("/modes/1/mode").asText()).isEqualTo("实行告知承诺");
    assertThat(texts(item.at("/actions")))
        .containsExactly("establish", "change", "renew", "cancel", "branch", "reissue");
    assertThat(item.at("/actionTerms/renew/askBefore/n").asInt()).isEqualTo(60);
    assertThat(item.at("/conditions/2/field").asText()).isEqualTo("subject.registeredCapital");
    assertThat(item.at("/conditions/2/value").asInt()).isEqualTo(200);
    assertThat(item.at("/conditions/2/unit").asText()).isEqualTo("万元");
    assertThat(item.at("/materials/general")).hasSize(5);
    assertThat(item.at("/materials/commitment")).hasSize(3);
    assertThat(item.at("/clauses/2/condition").asText()).isEqualTo("C-capital");
    assertThat(item.at("/duties/1/yearly/due").asText()).isEqualTo("03-31");
  }

  @ParameterizedTest
  @CsvSource({
    "general, citywide, submitted, general",
    "general, ftz, submitted, general",
    "commitment, ftz, awaiting-commitment, commitment",
    "commitment, citywide, submitted, general"
  })
  void theExamplePassesAsItStandsAndTheDistrictDecides(
      String procedure, String region, String status, String goesBy) {
    Answer created = api.post("applicant", "/api/v1/applications", example(procedure, region));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/status")).isEqualTo(status);
    assertThat(created.text("/procedure")).isEqualTo(goesBy);
    assertThat(created.text("/authority")).isEqualTo("yuzhong");
  }

  @Test
  void inTheZoneTheExampleIsGrantedOnTheSpotOnceTheAuditReportIsThere() {
    String number =
        api.post("applicant", "/api/v1/applications", example("commitment", "ftz")).text("/number");
    Answer early = sign(number);
    assertThat(early.rule()).isEqualTo("material-missing");
    assertThat(early.text("/errors/0/field")).isEqualTo("materials.M3");
    String materials = "/api/v1/applications/" + number + "/materials";
    assertThat(api.upload("applicant", materials, "M3", "验资报告.pdf", PDF).status()).isEqualTo(201);
    Answer decided = sign(number);
    assertThat(decided.text("/status")).isEqualTo("granted");
    String licence = decided.text("/licence");
    assertThat(licence).startsWith("LD500103");
    Answer pdf = api.get("applicant", "/api/v1/licences/" + licence + "/document");
    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @ParameterizedTest
  @CsvSource({"change", "renew", "cancel"})
  void theExampleOfAnActionIsAboutTheCallersOwnLicence(String action) {
    String licence = dispatch.licensed();
    JsonNode body =
        api.get("applicant", ITEM + "/example?procedure=general&action=" + action).body();
    assertThat(body.at("/licence").asText()).startsWith("LD5001");
    assertThat(licence).startsWith("LD500103");
    Answer created = api.post("applicant", "/api/v1/applications", body);
    assertThat(created.status()).as(body.toString()).isEqualTo(201);
  }

  @Test
  void aCapitalOf19999IsRefusedByFieldClauseAndRemedy() {
    ObjectNode body = (ObjectNode) example("general", "citywide");
    ((ObjectNode) body.get("subject")).put("registeredCapital", 199.99);
    Answer refused = api.post("applicant", "/api/v1/applications", body);
    assertThat(refused.rule()).isEqualTo("condition-not-met");
    assertThat(refused.text("/errors/0/field")).isEqualTo("subject.registeredCapital");
    assertThat(refused.text("/errors/0/clause")).contains("渝人社办〔2021〕174号");
    assertThat(refused.text("/errors/0/remedy")).contains("200 万元");
  }

  @Test
  void aCancelledLicenceIsAnnouncedToEverybody() {
    String licence = dispatch.licensed();
    dispatch.granted(office.applied(dispatch.on(licence, "cancel")));
    JsonNode verified = api.get(null, "/api/v1/licences/" + licence + "/verification").body();
    assertThat(verified.at("/status").asText()).isEqualTo("cancelled");
    Answer announced = api.get(null, verified.at("/announcement").asText());
    assertThat(announced.type()).isEqualTo("application/pdf");
  }

  @Test
  void theHolderReportsTheYear() {
    String licence = dispatch.licensed();
    String path = "/api/v1/licences/" + licence + "/annual-report";
    Map<String, String> report = Map.of("report", "上年度派遣 120 人");
    assertThat(api.post("applicant", path, report).rule()).isEqualTo("annual-report-not-awaited");
    office.advance("P305D");
    assertThat(api.post("applicant2", path, report).status()).isEqualTo(404);
    Answer received = api.post("applicant", path, report);
    assertThat(received.status()).isEqualTo(200);
    assertThat(received.body().at("/late").asBoolean()).isFalse();
  }

  /** Every deduction for dispatch licensees is entered once, each for a licensee of its own. */
  @Test
  void everyDispatchDeductionCanBeEnteredThatDoesNotPresupposeUrging() {
    Map<String, Integer> points = new TreeMap<>();
    int[] rows = {6, 14, 9, 13};
    int[] deducted = {1, 3, 6, 12};
    String uscc = uscc(dispatch.licensed());
    for (int article = 17; article <= 20; article++) {
      for (int row = 1; row <= rows[article - 17]; row++) {
        String rule = "A%d-%d".formatted(article, row);
        Answer entered = incident(uscc, rule);
        if (PRESUPPOSE_URGING.contains(rule)) {
          assertThat(entered.text("/errors/0/rule")).isEqualTo("credit-not-urged");
          continue;
        }
        assertThat(entered.status()).isEqualTo(201);
        points.put(entered.text("/entry/rule"), entered.body().at("/entry/points").asInt());
        assertThat(entered.body().at("/entry/points").asInt()).isEqualTo(-deducted[article - 17]);
      }
    }
    assertThat(points).hasSize(40);
    assertThat(api.get("credit", "/api/v1/credit/subjects/" + uscc).body().at("/score").asInt())
        .isZero();
  }

  @Test
  void aDispatchLicenseeStartsWithOnePointForEachMonthLeft() {
    String uscc = uscc(dispatch.licensed());
    JsonNode standing = api.get("credit", "/api/v1/credit/subjects/" + uscc).body();
    assertThat(texts(standing.at("/subjectTypes"))).containsExactly("dispatch");
    assertThat(standing.at("/base").asInt()).isEqualTo(10);
  }

  @Test
  void ofOneIncidentTheHighestCountsAndOthersRulesAreRefused() {
    String uscc = uscc(dispatch.licensed());
    Answer both = incident(uscc, "A17-2", "A19-3");
    assertThat(both.text("/entry/rule")).isEqualTo("A19-3");
    assertThat(both.body().at("/score").asInt()).isEqualTo(4);
    Answer foreign = incident(uscc, "A13-1");
    assertThat(foreign.rule()).isEqualTo("incident-rule-other-subject");
    assertThat(foreign.text("/errors/0/reason")).contains("劳务派遣经营机构");
  }

  @Test
  void theGuideAndEachFormOpenInABrowser() throws Exception {
    String licence = dispatch.licensed();
    assertThat(page(null, "/items/labour-dispatch-permit"))
        .contains("注册资本不得少于人民币 200 万元", "可以办理", "每年 1 月 1 日 起，3 月 31 日 前完成");
    assertThat(
            page(
                null,
                "/items/labour-dispatch-permit?check=yes&answers.subject.registeredCapital=199.99"))
        .contains("“注册资本”填写为 199.99");
    for (String action : List.of("establish", "change", "renew", "cancel")) {
      String form =
          page(
              "applicant",
              "/applications/new?item=labour-dispatch-permit&action=%s&licence=%s"
                  .formatted(action, licence));
      assertThat(form).contains("name=\"action\" value=\"%s\"".formatted(action));
      assertThat(form.contains("许可证编号")).isEqualTo(!action.equals("establish"));
      assertThat(form.contains("注销原因")).isEqualTo(action.equals("cancel"));
    }
    assertThat(page("applicant", "/licences/" + licence))
        .contains("申请变更", "申请延续", "申请注销", "年度经营情况报告");
  }

  private String page(String user, String path) {
    Visitor visitor = new Visitor(api.url(""));
    Visitor.Seen seen = (user == null ? visitor : visitor.signedInAs(user)).get(path);
    assertThat(seen.status()).as(path).isEqualTo(200);
    return seen.html();
  }

  private JsonNode example(String procedure, String region) {
    return api.get(
            null,
            ITEM + "/example?procedure=%s&action=establish&region=%s".formatted(procedure, region))
        .body();
  }

  private Answer sign(String number) {
    String path = "/api/v1/applications/" + number;
    JsonNode notice = api.get("applicant", path + "/notice").body();
    List<String> clauses = new ArrayList<>();
    notice.at("/clauses").forEach(c -> clauses.add(c.at("/id").asText()));
    String signatory = api.get("applicant", path).text("/subject/legalRepresentative");
    return api.post(
        "applicant",
        path + "/commitment",
        Map.of("acknowledged", true, "clauses", clauses, "signatory", signatory));
  }

  private String uscc(String licence) {
    return api.get("applicant", "/api/v1/licences/" + licence).text("/uscc");
  }

  private Answer incident(String uscc, String... rules) {
    return api.post(
        "credit",
        "/api/v1/credit/subjects/" + uscc + "/incidents",
        Map.of(
            "incident",
            "检查记录 " + String.join("+", rules),
            "rules",
            List.of(rules),
            "occurredOn",
            "2026-03-02",
            "document",
            "渝中人社检〔2026〕1号"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(t -> texts.add(t.asText()));
    return texts;
  }
}
