package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outside face: names and shapes of the API, and what it answers to bad input. */
@ZhunyingTest
class ApiContractTest {

  private static final String ITEM = "/api/v1/items/hr-service-permit";
  private static final byte[] PDF = SampleFiles.pdf("content");

  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;

  @Test
  void theCatalogueIsPublicAndSaysEverythingAboutAnItem() {
    assertThat(api.get(null, "/api/v1/items").body()).isNotEmpty();
    JsonNode item = api.get(null, ITEM).body();
    assertThat(item.at("/fields/0/name").asText()).isEqualTo("has_charter_and_systems");
    assertThat(item.at("/conditions/2/op").asText()).isEqualTo(">=");
    assertThat(item.at("/conditions/2/value").asInt()).isEqualTo(10);
    assertThat(item.at("/conditions/2/unit").asText()).isEqualTo("万元");
    assertThat(item.at("/conditions/2/strictness").asText()).isEqualTo("hard");
    assertThat(item.at("/conditions/2/clause").asText()).contains("174号");
    assertThat(item.at("/materials/commitment")).hasSize(3);
    assertThat(item.at("/materials/general")).hasSize(3);
    assertThat(item.at("/clauses/0/condition").asText()).isEqualTo("C-charter");
    assertThat(item.at("/modes/0/mode").asText()).isEqualTo("实行告知承诺");
  }

  @Test
  void theExampleAlwaysPassesAsItStandsAndIsDecidedOnTheSpot() {
    for (int i = 0; i < 2; i++) {
      Answer created = api.post("applicant", "/api/v1/applications", example("commitment"));
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.text("/status")).isEqualTo("awaiting-commitment");
      assertThat(created.text("/procedure")).isEqualTo("commitment");
      assertThat(created.text("/authority")).isEqualTo("yuzhong");
      assertThat(created.body().at("/reasons")).isEmpty();
      Answer decided = sign(created.text("/number"));
      assertThat(decided.status()).isEqualTo(200);
      assertThat(decided.text("/status")).isEqualTo("granted");
      assertThat(decided.text("/decision/outcome")).isEqualTo("granted");
      assertThat(decided.text("/licence")).startsWith("HR500103");
    }
  }

  @Test
  void aGrantedCaseShowsItsStepsDocumentsAndLicence() {
    String number =
        api.post("applicant", "/api/v1/applications", example("commitment")).text("/number");
    String licence = sign(number).text("/licence");
    JsonNode view = api.get("applicant", "/api/v1/applications/" + number).body();
    assertThat(view.at("/steps"))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.at("/label").asText()).isNotEqualTo(s.at("/act").asText()));
    assertThat(view.at("/documents"))
        .extracting(d -> d.at("/kind").asText())
        .contains("commitment-letter", "licence-decision", "hr-licence");
    JsonNode first = view.at("/documents/0");
    assertThat(first.has("number") && first.has("issuedAt") && first.has("url")).isTrue();
    Answer pdf = api.get("applicant", first.at("/url").asText());
    assertThat(pdf.type()).isEqualTo("application/pdf");
    assertThat(new String(pdf.bytes(), 0, 5)).isEqualTo("%PDF-");
    assertThat(api.get("applicant", "/api/v1/licences/" + licence).text("/status"))
        .isEqualTo("in-force");
    assertThat(api.get(null, "/api/v1/licences/" + licence + "/verification").text("/status"))
        .isEqualTo("in-force");
    assertThat(api.get("applicant", "/api/v1/licences/" + licence + "/document").type())
        .isEqualTo("application/pdf");
  }

  @Test
  void theNoticeTellsEverythingWithItsClauses() {
    String number =
        api.post("applicant", "/api/v1/applications", example("commitment")).text("/number");
    JsonNode notice = api.get("applicant", "/api/v1/applications/" + number + "/notice").body();
    assertThat(notice.at("/sections")).hasSizeGreaterThan(7);
    JsonNode clause = notice.at("/clauses/0");
    assertThat(List.of("id", "text", "clause", "due", "verification", "consequence"))
        .allMatch(clause::has);
  }

  @Test
  void aGeneralApplicationRunsItsLegalClock() {
    String number =
        api.post("applicant", "/api/v1/applications", example("general")).text("/number");
    JsonNode view = api.get("applicant", "/api/v1/applications/" + number).body();
    assertThat(view.at("/status").asText()).isEqualTo("submitted");
    assertThat(view.at("/clocks/0/type").asText()).isEqualTo("legal");
    assertThat(view.at("/clocks/0/state").asText()).isEqualTo("running");
    assertThat(view.at("/clocks/0/deadline").asText()).isEqualTo("2026-03-09");
    assertThat(view.at("/next/action").asText()).isEqualTo("upload");
  }

  @Test
  void theSameKeyCreatesOnceAndAnswersTheSame() {
    JsonNode body = example("general");
    Answer first =
        api.post("applicant", "/api/v1/applications", body, "Idempotency-Key", "key-once");
    Answer second =
        api.post("applicant", "/api/v1/applications", body, "Idempotency-Key", "key-once");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("/number")).isEqualTo(first.text("/number"));
    assertThat(count(body)).isOne();
  }

  @Test
  void twentyRequestsAtOnceWithOneKeyCreateOne() throws Exception {
    JsonNode body = example("commitment");
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(
          people.submit(
              () ->
                  api.post(
                          "applicant",
                          "/api/v1/applications",
                          body,
                          "Idempotency-Key",
                          "key-twenty")
                      .text("/number")));
    }
    List<String> numbers = new ArrayList<>();
    for (Future<String> answer : answers) {
      numbers.add(answer.get());
    }
    people.shutdown();
    assertThat(numbers).doesNotContain("").containsOnly(numbers.get(0));
    assertThat(count(body)).isOne();
  }

  @Test
  void aDoubleClickOnSignGrantsOneLicence() throws Exception {
    String number =
        api.post("applicant", "/api/v1/applications", example("commitment")).text("/number");
    Object signature = signature(number);
    ExecutorService clicks = Executors.newFixedThreadPool(2);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          clicks.submit(
              () ->
                  api.post("applicant", "/api/v1/applications/" + number + "/commitment", signature)
                      .status()));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    clicks.shutdown();
    assertThat(statuses).contains(200).allMatch(s -> s == 200 || s == 409 || s == 422);
    assertThat(
            jdbc.sql("select count(*) from licence where application_number = ?")
                .param(number)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void aWithdrawalUnderOneKeyIsAnsweredTheSameTwice() {
    String path =
        "/api/v1/applications/"
            + api.post("applicant", "/api/v1/applications", example("general")).text("/number")
            + "/withdrawal";
    Map<String, String> all = Map.of("scope", "application", "reason", "不再办理");
    Answer first = api.post("applicant", path, all, "Idempotency-Key", "key-withdrawn");
    Answer second = api.post("applicant", path, all, "Idempotency-Key", "key-withdrawn");
    assertThat(first.text("/status")).isEqualTo("withdrawn");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("/status")).isEqualTo("withdrawn");
    assertThat(api.post("applicant", path, all).rule()).isEqualTo("withdrawal-after-end");
  }

  @Test
  void aListComesInPagesOfTheSizeAskedForWithinItsBounds() {
    String list = "/api/v1/applications";
    api.post("applicant", list, example("general"));
    api.post("applicant", list, example("general"));
    JsonNode both = api.get("applicant", list + "?size=2").body();
    JsonNode first = api.get("applicant", list + "?size=1").body();
    JsonNode second = api.get("applicant", list + "?size=1&page=1").body();
    assertThat(both).hasSize(2);
    assertThat(first).containsExactly(both.get(0));
    assertThat(second).containsExactly(both.get(1));
    assertThat(api.get("applicant", list + "?size=1&page=10000").body()).isEmpty();
    refused(api.get("applicant", list + "?size=201"), "page-size-out-of-range", "size");
    refused(api.get("applicant", list + "?size=0"), "page-size-out-of-range", "size");
    refused(api.get("applicant", list + "?page=-1"), "page-number", "page");
    assertThat(api.get("applicant", "/api/v1/licences?size=1").body().size()).isLessThan(2);
  }

  @Test
  void aPageSaysWhetherAnotherFollowsAndWhere() {
    String list = "/api/v1/applications";
    api.post("applicant", list, example("general"));
    api.post("applicant", list, example("general"));
    api.post("applicant", list, example("general"));
    Answer first = api.get("applicant", list + "?size=1");
    assertThat(first.header("X-Has-More")).containsExactly("true");
    assertThat(first.header("Link")).containsExactly(link(list, 1, "next"));
    Answer second = api.get("applicant", list + "?size=1&page=1");
    assertThat(second.header("Link")).containsExactly(link(list, 0, "prev"), link(list, 2, "next"));
    String next = second.header("Link").get(1).replaceAll("<(.*)>.*", "$1");
    assertThat(api.get("applicant", next).body()).hasSize(1);
    Answer beyond = api.get("applicant", list + "?page=10000");
    assertThat(beyond.header("X-Has-More")).containsExactly("false");
    assertThat(beyond.header("Link")).hasSize(1).allMatch(l -> l.endsWith("rel=\"prev\""));
  }

  private static String link(String path, int page, String relation) {
    return "<%s?page=%d&size=1>; rel=\"%s\"".formatted(path, page, relation);
  }

  @Test
  void everyListOfOfficersAndOfEverybodySaysWhetherAnotherPageFollows() {
    for (String list :
        List.of(
            "/api/v1/public/licences?q=重庆示例",
            "/api/v1/public/commitments",
            "/api/v1/supervision/cards",
            "/api/v1/supervision/duties",
            "/api/v1/supervision/repeated-notices")) {
      Answer page = api.get("supervisor", list.replace("重庆示例", encoded("重庆示例")));
      assertThat(page.status()).as(list).isEqualTo(200);
      assertThat(page.header("X-Has-More")).as(list).hasSize(1);
    }
    assertThat(api.get("applicant", "/api/v1/supervision/cards").rule())
        .isEqualTo("account-not-entitled");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aCreateAnsweredAgainSaysAgainWhereItIs() {
    JsonNode body = example("general");
    String list = "/api/v1/applications";
    Answer first = api.post("applicant", list, body, "Idempotency-Key", "key-where");
    Answer again = api.post("applicant", list, body, "Idempotency-Key", "key-where");
    assertThat(first.header("Location")).containsExactly(list + "/" + first.text("/number"));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).containsExactly("true");
  }

  @Test
  void whatAStepSaysIsAnObject() {
    String number =
        api.post("applicant", "/api/v1/applications", example("general")).text("/number");
    JsonNode steps = api.get("applicant", "/api/v1/applications/" + number).body().at("/steps");
    assertThat(steps).isNotEmpty().allSatisfy(s -> assertThat(s.at("/detail").isObject()).isTrue());
  }

  @Test
  void theSameKeyForOtherContentIsRefused() {
    api.post(
        "applicant", "/api/v1/applications", example("general"), "Idempotency-Key", "key-other");
    Answer other =
        api.post(
            "applicant",
            "/api/v1/applications",
            example("general"),
            "Idempotency-Key",
            "key-other");
    assertThat(other.rule()).isEqualTo("idempotency-key-used");
    assertThat(other.text("/errors/0/rule")).isEqualTo("idempotency-key-used");
    assertThat(other.text("/type")).isEqualTo("/problems/idempotency-key-used");
    refused(other, "idempotency-key-used", "Idempotency-Key");
  }

  @Test
  void theTypeOfAProblemLeadsToItsRuleForEverybody() {
    Answer fixed = api.get(null, "/problems/signatory-missing");
    assertThat(fixed.text("/source")).isEqualTo("rules.signed");
    assertThat(fixed.body().toString()).contains("渝府办发〔2021〕23号 三（二）");
    assertThat(api.get(null, "/problems/no-such-rule").status()).isEqualTo(404);
  }

  @Test
  void aRefusedRequestMayBeCorrectedUnderItsKey() {
    ObjectNode body = example("general");
    String uscc = body.at("/subject/uscc").asText();
    ((ObjectNode) body.get("subject")).put("uscc", "1");
    assertThat(
            api.post("applicant", "/api/v1/applications", body, "Idempotency-Key", "key-again")
                .rule())
        .isEqualTo("uscc-invalid");
    ((ObjectNode) body.get("subject")).put("uscc", uscc);
    assertThat(
            api.post("applicant", "/api/v1/applications", body, "Idempotency-Key", "key-again")
                .status())
        .isEqualTo(201);
  }

  @Test
  void aWrongCheckDigitIsNamedWithItsRemedy() {
    ObjectNode body = example("commitment");
    ((ObjectNode) body.get("subject")).put("uscc", "91500103MA60TEST0A");
    refused(api.post("applicant", "/api/v1/applications", body), "uscc-invalid", "subject.uscc");
    assertThat(count(body)).isZero();
  }

  @Test
  void aSecondApplicationOfTheSameSubjectNamesTheFirst() {
    JsonNode body = example("commitment");
    String number = api.post("applicant", "/api/v1/applications", body).text("/number");
    Answer second = api.post("applicant", "/api/v1/applications", body);
    refused(second, "subject-has-application", "subject.uscc");
    assertThat(second.body().toString()).contains(number);
    Answer stranger = api.post("applicant2", "/api/v1/applications", body);
    refused(stranger, "subject-has-application-elsewhere", "subject.uscc");
    assertThat(stranger.body().toString()).doesNotContain(number);
  }

  @Test
  void anUnknownItemAndAnUnknownDistrictAreNamed() {
    ObjectNode body = example("general");
    body.put("item", "flying-permit");
    refused(api.post("applicant", "/api/v1/applications", body), "item-unknown", "item");
    ObjectNode elsewhere = example("general");
    elsewhere.put("district", "atlantis");
    refused(
        api.post("applicant", "/api/v1/applications", elsewhere), "district-unknown", "district");
    assertThat(api.get(null, "/api/v1/items/flying-permit").status()).isEqualTo(404);
  }

  @Test
  void brokenJsonIsSaidToBeBroken() {
    Answer answer = api.post("applicant", "/api/v1/applications", "{\"item\": ");
    assertThat(answer.rule()).isEqualTo("body-not-json");
    assertThat(answer.type()).startsWith("application/problem+json");
    Answer wrongType =
        api.post(
            "applicant",
            "/api/v1/applications",
            "{\"item\": \"hr-service-permit\", \"subject\": 7}");
    assertThat(wrongType.text("/errors/0/field")).isEqualTo("subject");
  }

  @Test
  void uploadsAreCheckedByContentSizeAndMaterial() {
    String number =
        api.post("applicant", "/api/v1/applications", example("general")).text("/number");
    String path = "/api/v1/applications/" + number + "/materials";
    assertThat(api.upload("applicant", path, "N2", "章程.pdf", PDF).status()).isEqualTo(201);
    refused(
        api.upload("applicant", path, "N2", "章程.pdf", "<html><script>".getBytes()),
        "file-format-unknown",
        "file");
    refused(api.upload("applicant", path, "N2", "空.pdf", new byte[0]), "file-missing", "file");
    refused(api.upload("applicant", path, "N9", "章程.pdf", PDF), "material-unknown", "material");
    Answer large = api.upload("applicant", path, "N3", "大.pdf", large());
    assertThat(large.rule()).isEqualTo("file-too-large");
    assertThat(large.text("/errors/0/field")).isEqualTo("file");
    JsonNode materials =
        api.get("applicant", "/api/v1/applications/" + number).body().at("/materials");
    assertThat(materials)
        .anySatisfy(m -> assertThat(m.at("/fileName").asText()).isEqualTo("章程.pdf"));
  }

  @Test
  void anUnfinishedSignatureNamesEachClauseThatIsMissing() {
    String number =
        api.post("applicant", "/api/v1/applications", example("commitment")).text("/number");
    Answer answer =
        api.post(
            "applicant",
            "/api/v1/applications/" + number + "/commitment",
            Map.of("acknowledged", false, "clauses", List.of("C-fund"), "signatory", ""));
    assertThat(answer.rule()).isEqualTo("notice-not-acknowledged");
    assertThat(answer.body().at("/errors"))
        .extracting(e -> e.at("/field").asText())
        .contains("acknowledged", "clauses", "signatory");
    assertThat(api.get("applicant", "/api/v1/applications/" + number).text("/status"))
        .isEqualTo("awaiting-commitment");
  }

  @Test
  void aForeignCaseDoesNotExistForOthers() {
    String number =
        api.post("applicant", "/api/v1/applications", example("general")).text("/number");
    for (String stranger :
        List.of("applicant2", "jb-window", "jb-approver", "city-supervisor", "admin")) {
      assertThat(api.get(stranger, "/api/v1/applications/" + number).status())
          .as(stranger)
          .isEqualTo(404);
    }
    assertThat(api.get("window", "/api/v1/applications/" + number).status()).isEqualTo(200);
    assertThat(
            api.post(
                    "applicant2",
                    "/api/v1/applications/" + number + "/withdrawal",
                    Map.of("scope", "application", "reason", "x"))
                .status())
        .isEqualTo(404);
    assertThat(api.get(null, "/api/v1/applications/" + number).status()).isEqualTo(401);
  }

  @Test
  void officersDoNotApply() {
    assertThat(api.post("window", "/api/v1/applications", example("general")).rule())
        .isEqualTo("applicants-only");
  }

  @Test
  void aWithdrawnCommitmentGoesOnInTheGeneralProcedure() {
    String number =
        api.post("applicant", "/api/v1/applications", example("commitment")).text("/number");
    String path = "/api/v1/applications/" + number + "/withdrawal";
    refused(
        api.post("applicant", path, Map.of("scope", "everything", "reason", "x")),
        "withdrawal-scope-unknown",
        "scope");
    refused(
        api.post("applicant", path, Map.of("scope", "commitment", "reason", " ")),
        "withdrawal-reason-missing",
        "reason");
    Answer withdrawn =
        api.post("applicant", path, Map.of("scope", "commitment", "reason", "材料已备齐"));
    assertThat(withdrawn.text("/procedure")).isEqualTo("general");
    assertThat(withdrawn.text("/status")).isEqualTo("submitted");
  }

  @Test
  void theDemoClockMovesForwardOnlyAndForAdministratorsOnly() {
    assertThat(api.post("applicant", "/api/v1/demo/clock", Map.of("advance", "P1D")).rule())
        .isEqualTo("account-not-entitled");
    Answer moved = api.post("admin", "/api/v1/demo/clock", Map.of("advance", "P1D"));
    assertThat(moved.text("/now")).startsWith("2026-03-03T09:00").endsWith("+08:00");
    refused(
        api.post("admin", "/api/v1/demo/clock", Map.of("to", "2020-01-01")),
        "demo-clock-backwards",
        "to");
    refused(
        api.post("admin", "/api/v1/demo/clock", Map.of("advance", "soon")),
        "demo-clock-move-invalid",
        "advance");
  }

  private Answer sign(String number) {
    return api.post(
        "applicant", "/api/v1/applications/" + number + "/commitment", signature(number));
  }

  private Object signature(String number) {
    List<String> clauses = new ArrayList<>();
    api.get("applicant", "/api/v1/applications/" + number + "/notice")
        .body()
        .at("/clauses")
        .forEach(c -> clauses.add(c.at("/id").asText()));
    return Map.of("acknowledged", true, "clauses", clauses, "signatory", "李示例");
  }

  private ObjectNode example(String procedure) {
    return (ObjectNode) api.get(null, ITEM + "/example?procedure=" + procedure).body();
  }

  private long count(JsonNode body) {
    return jdbc.sql("select count(*) from application where uscc = ?")
        .param(body.at("/subject/uscc").asText())
        .query(Long.class)
        .single();
  }

  private static void refused(Answer answer, String rule, String field) {
    assertThat(answer.rule()).isEqualTo(rule);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().at("/errors"))
        .anySatisfy(
            e -> {
              assertThat(e.at("/field").asText()).isEqualTo(field);
              assertThat(e.at("/reason").asText()).isNotBlank();
              assertThat(e.at("/remedy").asText()).isNotBlank();
            });
  }

  private static byte[] large() {
    byte[] bytes = new byte[11 * 1024 * 1024];
    System.arraycopy(PDF, 0, bytes, 0, PDF.length);
    return bytes;
  }
}
