package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M7, P-60, P-61, P-64: whoever asks about the own data is answered, in time and with reasons. */
@ZhunyingTest
class PrivacyRequestsTest {

  private static final String TEXT = "请更正我的姓名，户口簿上是欧阳晓明";

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;

  @Test
  void aRequestIsAnsweredByTheBureauAndTheAnswerReachesWhoAsked() {
    String number = asked("correction", "yuzhong");
    assertThat(due(number)).isEqualTo(30);
    Visitor supervisor = visitor("supervisor");
    assertThat(supervisor.get("/supervision/privacy-requests").html())
        .contains(number, "欧**明")
        .doesNotContain(TEXT);
    assertThat(supervisor.get("/supervision/privacy-requests/" + number).html())
        .contains("欧阳小明", TEXT, "第四十六条");
    Visitor.Seen answered = answer(supervisor, number, "refused", "户口簿没有附上，无法核实", "个人信息保护法 第四十六条");
    assertThat(answered.html()).contains("已答复");
    Visitor applicant = visitor("applicant");
    assertThat(applicant.get("/privacy").html())
        .contains(number, "不予办理", "户口簿没有附上，无法核实", "可以依法提起诉讼");
    assertThat(applicant.get("/messages").html()).contains("户口簿没有附上，无法核实");
    assertThat(office.acts("privacy:" + number))
        .containsExactly("privacy-requested", "privacy-answered");
    assertThat(looks(number)).contains("supervisor request");
  }

  @Test
  void somebodyWithoutAnAccountReadsTheAnswerWithACode() {
    Visitor stranger = visitor(null);
    stranger.get("/privacy");
    String kept = stranger.post("/privacy/requests", form("access", "city")).html();
    String number = found(kept, "编号 (QL\\d+)");
    String secret = found(kept, "<strong translate=\"no\">(\\w{16})</strong>");
    String look = "/privacy/requests?number=" + number + "&secret=";
    assertThat(stranger.get(look + secret).html()).contains("处理中", TEXT);
    assertThat(stranger.get(look + "2222222222222222").html())
        .contains("没有找到")
        .doesNotContain(TEXT);
    answer(visitor("city-supervisor"), number, "done", "核实后已寄送", "");
    assertThat(stranger.get(look + secret).html()).contains("已办理", "核实后已寄送");
  }

  @Test
  void anotherBureauAndOtherRolesSeeNothingOfIt() {
    String number = asked("deletion", "yuzhong");
    String path = "/supervision/privacy-requests/" + number;
    assertThat(visitor("jb-supervisor").get(path).status()).isEqualTo(404);
    assertThat(visitor("inspector").get(path).status()).isEqualTo(404);
    assertThat(visitor("applicant").get(path).status()).isEqualTo(403);
    assertThat(visitor("inspector").get("/supervision/privacy-requests").html())
        .doesNotContain(number);
  }

  @Test
  void aRefusalNeedsReasonsAndARequestNeedsWords() {
    String number = asked("deletion", "yuzhong");
    assertThat(answer(visitor("supervisor"), number, "refused", " ", "").html())
        .contains("没有写明办理情况或者理由", "第五十条");
    answer(visitor("supervisor"), number, "done", "已删除", "");
    assertThat(office.acts("privacy:" + number)).hasSize(2);
    Visitor stranger = visitor(null);
    stranger.get("/privacy");
    Map<String, String> empty = new LinkedHashMap<>(form("access", "city"));
    empty.put("text", " ");
    empty.put("contact", "");
    Visitor.Seen refused = stranger.post("/privacy/requests", empty);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html()).contains("没有写明请求的内容", "没有填写联系方式", "欧阳小明");
  }

  @Test
  void nothingOfARequestStandsInClear() {
    String number = asked("access", "yuzhong");
    String kept =
        jdbc.sql("select row_to_json(r)::text from privacy_request r where number = ?")
            .param(number)
            .query(String.class)
            .single();
    assertThat(kept).contains(number).doesNotContain("欧阳").doesNotContain("户口簿");
  }

  @Test
  void theVersionOfTheRulesStaysWithTheCase() {
    String number = office.applied("general");
    Visitor applicant = visitor("applicant");
    assertThat(applicant.get("/applications/" + number).html())
        .contains("/privacy?version=1", "第 1 版");
    assertThat(applicant.get("/privacy?version=1").status()).isEqualTo(200);
    assertThat(applicant.get("/privacy?version=none").status()).isEqualTo(404);
  }

  private String asked(String kind, String bureau) {
    Visitor applicant = visitor("applicant");
    applicant.get("/privacy");
    return found(applicant.post("/privacy/requests", form(kind, bureau)).html(), "编号 (QL\\d+)");
  }

  private static Map<String, String> form(String kind, String bureau) {
    return Map.of(
        "kind", kind, "bureau", bureau, "name", "欧阳小明", "contact", "023-63600000", "text", TEXT);
  }

  private static Visitor.Seen answer(
      Visitor officer, String number, String outcome, String reason, String clause) {
    String path = "/supervision/privacy-requests/" + number;
    officer.get(path);
    return officer.post(path, Map.of("outcome", outcome, "reason", reason, "clause", clause));
  }

  private Visitor visitor(String username) {
    Visitor visitor = new Visitor(api.url(""));
    return username == null ? visitor : visitor.signedInAs(username);
  }

  private static String found(String html, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(html);
    assertThat(match.find()).as(html).isTrue();
    return match.group(1);
  }

  private int due(String number) {
    return jdbc.sql("select due_on - received_on from privacy_request where number = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }

  private List<String> looks(String record) {
    return jdbc.sql("select account || ' ' || kind from access_log where record = ?")
        .param(record)
        .query(String.class)
        .list();
  }
}
