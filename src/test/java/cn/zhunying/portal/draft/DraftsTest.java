package cn.zhunying.portal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.subject.Uscc;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is filled in is kept by account on the server (F17, D5, D12, D13), also without scripts. */
@ZhunyingTest
class DraftsTest {

  private static final String FORM = "/applications/new?item=hr-service-permit";
  private static final String ID = "500103199001011232";

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void clear() {
    jdbc.sql("delete from draft").update();
  }

  @Test
  void aSavedDraftIsThereOnAnotherComputerWithRegionKindOfApplicantAndIdentityNumber() {
    Visitor here = as("applicant");
    Map<String, String> form = opened(here, FORM);
    form.put("region", "ftz");
    form.put("subject.type", "individual");
    form.put("subject.name", "重庆留存人力资源有限公司");
    form.put("subject.legalRepresentative.idNumber", ID);
    form.put("answers.has_charter_and_systems", "false");
    form.put("save", "yes");
    assertThat(here.post("/applications/new", form).html()).contains("草稿已保存", "已恢复您上次填写的内容");

    Seen there = as("applicant").get(FORM);

    assertThat(there.html())
        .contains("重庆留存人力资源有限公司", ID, "已恢复您上次填写的内容")
        .containsPattern("value=\"ftz\" selected")
        .containsPattern("value=\"individual\" selected")
        .containsPattern("name=\"answers.has_charter_and_systems\" value=\"false\" checked");
    assertThat(jdbc.sql("select content from draft").query(String.class).single())
        .doesNotContain(ID)
        .doesNotContain("重庆");
  }

  @Test
  void nobodyElseAndNoOtherActionSeesIt() {
    Visitor applicant = as("applicant");
    save(applicant, "重庆留存人力资源有限公司");
    assertThat(as("applicant2").get(FORM).html()).doesNotContain("重庆留存人力资源有限公司", "已恢复");
    assertThat(applicant.get("/applications/new?item=labour-dispatch-permit").html())
        .doesNotContain("重庆留存人力资源有限公司");
  }

  @Test
  void itIsDiscardedOnPurpose() {
    Visitor applicant = as("applicant");
    save(applicant, "重庆留存人力资源有限公司");
    applicant.get(FORM);
    Seen cleared =
        applicant.post("/drafts/clear", Map.of("draft", "apply/hr-service-permit/establish"));
    assertThat(cleared.path()).isEqualTo("/applications/new");
    assertThat(cleared.html()).doesNotContain("重庆留存人力资源有限公司", "已恢复");
  }

  @Test
  void ofTwoWindowsTheLaterIsToldAndLosesNothing() {
    Visitor first = as("applicant");
    Visitor second = as("applicant");
    Map<String, String> here = opened(first, FORM);
    Map<String, String> there = opened(second, FORM);
    here.putAll(Map.of("subject.name", "甲窗口公司", "save", "yes"));
    there.putAll(Map.of("subject.name", "乙窗口公司", "save", "yes"));
    first.post("/applications/new", here);

    Seen told = second.post("/applications/new", there);

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.html()).contains("在另一个窗口或者另一台电脑上", "乙窗口公司");
    assertThat(as("applicant").get(FORM).html()).contains("甲窗口公司");
    there.put("draftVersion", "1"); // as the page has it now
    assertThat(second.post("/applications/new", there).html()).contains("草稿已保存", "乙窗口公司");
  }

  @Test
  void theScriptIsToldTheVersionAndWhoWasFaster() {
    Visitor applicant = as("applicant");
    Map<String, String> form = opened(applicant, FORM);
    form.put("subject.name", "一");
    assertThat(applicant.post("/drafts", form).html()).contains("\"version\":1", "草稿已保存");
    Seen late = applicant.post("/drafts", form);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.html()).contains("保存过");
    form.put("anyway", "yes");
    assertThat(applicant.post("/drafts", form).html()).contains("\"version\":2");
    assertThat(applicant.post("/drafts", Map.of("draft", "apply/../x")).status()).isEqualTo(404);
  }

  @Test
  void itGoesWithTheSubmissionAndWithNoOther() {
    Visitor applicant = as("applicant");
    save(applicant, "重庆留存人力资源有限公司");
    office.applied("general");
    assertThat(count()).isOne();
    Map<String, String> form = opened(applicant, FORM);
    form.putAll(whole());
    assertThat(applicant.post("/applications/new", form).path()).endsWith("/commitment");
    assertThat(count()).isZero();
  }

  @Test
  void aRefusedUploadIsLinkedAndSaidInTheTitle() {
    String number = office.applied("general");
    Visitor applicant = as("applicant");
    applicant.get("/applications/" + number);
    Seen refused =
        applicant.upload(
            "/applications/" + number + "/materials", Map.of("material", "N2"), "file", "<html>");
    assertThat(refused.html())
        .contains("<title>错误：", "<a href=\"#f-N2\">")
        .containsPattern("id=\"f-N2\"[^>]*aria-invalid=\"true\"");
  }

  private static Map<String, String> whole() {
    Map<String, String> form = new HashMap<>();
    form.put("procedure", "commitment");
    form.put("region", "citywide");
    form.put("district", "yuzhong");
    form.put("subject.type", "enterprise");
    form.put("subject.name", "重庆山城人力资源有限公司");
    form.put("subject.uscc", Uscc.fictional("500103"));
    form.put("subject.registeredCapital", "500");
    form.put("subject.legalRepresentative.name", "李示例");
    form.put("subject.legalRepresentative.idNumber", ID);
    form.put("subject.contact.name", "王示例");
    form.put("subject.contact.phone", "13800000000");
    form.put("subject.contact.email", "example@example.com");
    form.put("answers.has_charter_and_systems", "true");
    form.put("answers.has_fixed_premises_and_facilities", "true");
    form.put("answers.premises_address", "重庆市渝中区示例路 1 号");
    form.put("answers.opening_fund", "100");
    form.put("answers.qualified_fulltime_staff", "5");
    form.put("answers.investor_category", "local");
    return form;
  }

  @Test
  void ticksOfACommitmentAreKeptForTheCase() {
    String number = office.applied("commitment");
    String page = "/applications/" + number + "/commitment";
    Visitor applicant = as("applicant");
    Matcher clause =
        Pattern.compile("name=\"clauses\"[^>]*value=\"([^\"]+)\"")
            .matcher(applicant.get(page).html());
    assertThat(clause.find()).isTrue();
    Map<String, String> ticks =
        Map.of(
            "draft", "commitment/" + number,
            "draftVersion", "0",
            "clauses", clause.group(1),
            "signatory", "李示例",
            "save", "yes");
    assertThat(applicant.post(page, ticks).path()).isEqualTo(page);
    String again = as("applicant").get(page).html();
    assertThat(again).containsPattern("value=\"" + clause.group(1) + "\" checked");
    assertThat(again).containsPattern("name=\"signatory\" value=\"李示例\"");
    assertThat(office.sign(number, "李示例")).isEmpty();
  }

  @Test
  void whoIsSignedOutWhileFillingInComesBackToTheForm() {
    Visitor applicant = as("applicant");
    save(applicant, "重庆留存人力资源有限公司");
    applicant.get(FORM);
    jdbc.sql("delete from spring_session where principal_name = 'applicant'").update();
    Seen refused = applicant.post("/applications/new", Map.of("item", "hr-service-permit"));
    assertThat(refused.status()).isEqualTo(403);
    applicant.get("/login");
    Seen back = applicant.post("/login", Map.of("username", "applicant", "password", "demo"));
    assertThat(back.path()).isEqualTo("/applications/new");
    assertThat(back.html()).contains("重庆留存人力资源有限公司", ID);
  }

  @Test
  void anOpenCaseOfTheItemIsOfferedBeforeAnythingIsFilledIn() {
    office.advance("P1000D"); // later than whatever else is open: the newest are offered
    String number = office.applied("general");
    assertThat(as("applicant").get(FORM).html()).contains("您有正在办理的同一事项", number);
    assertThat(as("applicant2").get(FORM).html()).doesNotContain(number);
  }

  @Test
  void theAddressOfAFormLeadsBackToItsPage() {
    String number = office.applied("general");
    Visitor applicant = as("applicant");
    for (String post : List.of("/materials", "/correction", "/withdrawal", "/review")) {
      Seen seen = applicant.get("/applications/" + number + post);
      assertThat(seen.status()).as(post).isEqualTo(200);
      assertThat(seen.path()).as(post).isEqualTo("/applications/" + number);
    }
  }

  private void save(Visitor who, String name) {
    Map<String, String> form = opened(who, FORM);
    form.putAll(
        Map.of("subject.name", name, "subject.legalRepresentative.idNumber", ID, "save", "yes"));
    who.post("/applications/new", form);
  }

  private static Map<String, String> opened(Visitor who, String path) {
    Matcher hidden =
        Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .matcher(who.get(path).html());
    Map<String, String> form = new HashMap<>();
    while (hidden.find()) {
      form.put(hidden.group(1), hidden.group(2));
    }
    form.remove("_csrf");
    return form;
  }

  private long count() {
    return jdbc.sql("select count(*) from draft").query(Long.class).single();
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
