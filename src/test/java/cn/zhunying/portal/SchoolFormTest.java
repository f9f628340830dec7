package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The long form of the training school: what it says of bad input, by API and by page. */
@ZhunyingTest
class SchoolFormTest {

  private static final String ITEM = "private-training-school";
  private static final String NAME = "重庆市渝中区中国职业技能培训学校有限责任公司";

  @Autowired private Api api;

  @ParameterizedTest
  @CsvSource({
    "school_name, " + NAME + ", 请删去名称中的禁用字样, 渝人社发〔2021〕24号 第七条",
    "opening_fund, 59.9, 请先补足开办资金到 60 万元以上, 渝人社发〔2021〕24号 第十四条",
    "lease_years, 2, 使租赁期不少于 3 年, 渝人社发〔2021〕24号 第十五条第二款",
    "premises_location, residence, 请另择符合规定的办学场所, 渝人社发〔2021〕24号 第十五条第二款",
    "sponsor_type, state, 请由社会组织或者个人举办, 渝人社发〔2021〕24号 第六条"
  })
  void whatTheLawRulesOutIsSaidWithClauseAndRemedyByApiByPageAndAsTheFieldIsLeft(
      String field, String answer, String remedy, String clause) {
    ObjectNode body = (ObjectNode) example();
    ((ObjectNode) body.at("/answers")).put(field, answer);
    Api.Answer refused = api.post("applicant", "/api/v1/applications", body);
    assertThat(refused.rule()).isEqualTo("condition-not-met");
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("answers." + field);
    assertThat(refused.body().at("/errors/0/remedy").asText()).contains(remedy);
    assertThat(refused.body().at("/errors/0/clause").asText()).contains(clause);

    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    Map<String, String> form = form(applicant, body);
    Seen page = applicant.post("/applications/new", form);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains("有 1 处需要更正", remedy);

    form.put("field", "answers." + field);
    assertThat(applicant.post("/items/" + ITEM + "/check", form).html())
        .contains("\"tone\":\"red\"", remedy, clause);
  }

  @ParameterizedTest
  @CsvSource({
    "principal_age, 70, amber, 不高于 65 岁, 第十一条",
    "teaching_area, 150, amber, 办学场所建筑面积之比”按填写计算为 0.5, 第十五条",
    "max_students, 100, amber, 之比”按填写计算为 2.4, 第十五条",
    "fulltime_teachers, 1, amber, 可以承诺在规定期限内具备, 第十二条",
    "opening_fund, 60, green, 符合：举办中级工, 第十四条"
  })
  void aFieldThatIsLeftSaysWhichConditionItMeets(
      String field, String answer, String tone, String said, String clause) {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    applicant.get("/applications/new?item=" + ITEM);
    ObjectNode body = (ObjectNode) example();
    ((ObjectNode) body.at("/answers")).put(field, answer);
    Map<String, String> form = form(applicant, body);
    form.put("field", "answers." + field);
    assertThat(applicant.post("/items/" + ITEM + "/check", form).html())
        .contains("\"tone\":\"" + tone + "\"", said, clause);
  }

  @Test
  void aWrongCodeIsSaidAsTheFieldIsLeftAndNothingElse() {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    applicant.get("/applications/new?item=" + ITEM);
    Map<String, String> form =
        new HashMap<>(Map.of("subject.uscc", "BAD", "field", "subject.uscc"));
    assertThat(applicant.post("/items/" + ITEM + "/check", form).html())
        .contains("统一社会信用代码不正确：BAD")
        .doesNotContain("学校名称");
  }

  @Test
  void theFormIsInGroupsAndSaysWhatHangsOnWhat() {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    String html = applicant.get("/applications/new?item=" + ITEM).html();
    assertThat(html)
        .containsSubsequence(
            "class=\"group\">学校<",
            "class=\"group\">举办者<",
            "class=\"group\">校长<",
            "class=\"group\">教师<",
            "class=\"group\">资金<",
            "class=\"group\">办学场所<")
        .contains("data-when=\"[{&quot;field&quot;:&quot;premises_leased&quot;");
  }

  @Test
  void whoIsNotCoveredLearnsItFromTheSelfCheck() {
    Seen seen =
        new Visitor(api.url(""))
            .get(
                "/items/"
                    + ITEM
                    + "?check=yes&answers.profit_form=non-profit&answers.opening_fund=59.9&answers.training_level=intermediate");
    assertThat(seen.html())
        .contains("非营利性学校暂不适用告知承诺", "渝人社办〔2021〕174号 全市第一项·适用范围")
        .contains("“开办资金”填写为 59.9，要求不低于 60 万元", "项没有填写")
        .doesNotContain("“校长年龄”没有填写");
  }

  private JsonNode example() {
    return api.get(
            "applicant",
            "/api/v1/items/%s/example?procedure=commitment&region=citywide".formatted(ITEM))
        .body();
  }

  /** D6: without scripts a double click sends the form twice. */
  @Test
  void oneFormSentTwiceAtOnceIsOneApplicationAndBothAnswersShowIt() {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    Map<String, String> form = form(applicant, example());
    List<CompletableFuture<Seen>> both =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(() -> applicant.post("/applications/new", form)))
            .limit(2)
            .toList();
    assertThat(both.get(0).join().path()).startsWith("/applications/SQ");
    assertThat(both.get(1).join().path()).isEqualTo(both.get(0).join().path());
    assertThat(both).extracting(answer -> answer.join().status()).containsOnly(200);
  }

  private Map<String, String> form(Visitor applicant, JsonNode body) {
    Map<String, String> form = new HashMap<>();
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
            .matcher(applicant.get("/applications/new?item=" + ITEM).html());
    assertThat(token.find()).isTrue();
    form.put("token", token.group(1));
    form.put("item", ITEM);
    for (String name : new String[] {"procedure", "region", "district"}) {
      form.put(name, body.at("/" + name).asText());
    }
    put(form, "subject", body.at("/subject"));
    put(form, "answers", body.at("/answers"));
    return form;
  }

  private static void put(Map<String, String> form, String path, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(e -> put(form, path + "." + e.getKey(), e.getValue()));
    } else if (node.isArray()) {
      StringBuilder all = new StringBuilder();
      node.forEach(v -> all.append(all.isEmpty() ? "" : ",").append(v.asText()));
      form.put(path, all.toString());
    } else if (!node.isNull()) {
      form.put(path, node.asText());
    }
  }
}
