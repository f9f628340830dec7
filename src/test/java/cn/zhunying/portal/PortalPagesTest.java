package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.calendar.demo.SettableClock;
import cn.zhunying.subject.Uscc;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages as somebody without scripts uses them. */
@ZhunyingTest
class PortalPagesTest {

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Applications applications;
  @Autowired private Clock clock;
  @Autowired private SettableClock settable;

  @ParameterizedTest
  @CsvSource({
    "'', /",
    "'', /login",
    "'', /verify",
    "'', /items/hr-service-permit",
    "'', /public/reports",
    "'', /public/registers/online-recruitment",
    "applicant, /applications",
    "applicant, /applications/new?item=hr-service-permit",
    "applicant, /messages",
    "supervisor, /supervision",
    "inspector, /supervision",
    "admin, /admin",
  })
  void eachPageAnswersItsPersona(String who, String path) {
    Visitor visitor = who.isEmpty() ? visitor() : as(who);
    Seen seen = visitor.get(path);
    assertThat(seen.path()).isEqualTo(path.replaceFirst("\\?.*", ""));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.html())
        .startsWith("<!DOCTYPE html>")
        .containsPattern("<title[^>]*>[^<]*\\p{IsHan}")
        .doesNotContain("??");
  }

  @Test
  void theFormChoosesNeitherTheProcedureNorTheDistrict() {
    String html = as("applicant").get("/applications/new?item=hr-service-permit").html();
    assertThat(html).contains("value=\"commitment\"", "value=\"general\"", "请选择");
    assertThat(html).doesNotContain("checked=", "selected=").doesNotContain("field-error");
  }

  @Test
  void aRefusedFormKeepsWhatWasFilledInAndLeadsToTheField() {
    Visitor applicant = as("applicant");
    Map<String, String> form = filled(applicant);
    form.put("subject.uscc", "BAD");
    form.put("subject.name", "“引号”<b>公司");
    Seen seen = applicant.post("/applications/new", form);
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.html())
        .contains("有 1 处需要更正", "<a href=\"#subject.uscc\">统一社会信用代码不正确：BAD</a>")
        .contains("id=\"subject.uscc-error\"", "aria-describedby=\"subject.uscc-error\"")
        .contains("“引号”&lt;b&gt;公司", "重庆市渝中区示例路")
        .containsPattern("value=\"commitment\" checked")
        .containsPattern("value=\"yuzhong\" selected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "五百", "1e999999999", "12,000"})
  void aCapitalThatIsNoNumberIsSaidToBeNone(String capital) {
    Visitor applicant = as("applicant");
    Map<String, String> form = filled(applicant);
    form.put("subject.registeredCapital", capital);
    Seen seen = applicant.post("/applications/new", form);
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.html())
        .contains("注册资本“%s”不是数字".formatted(capital), "请填写数字", "value=\"%s\"".formatted(capital))
        .doesNotContain("不能小于 0");
  }

  @Test
  void theGuideSaysWhatEachDutyIsCountedFrom() {
    assertThat(new Visitor(api.url("")).get("/items/private-training-school").html())
        .contains("升办后 3 年起，39 个月内完成", "有效期届满前 90 个工作日起，届满前 60 个工作日完成");
  }

  @Test
  void aCapitalBelowZeroStillIs() {
    Visitor applicant = as("applicant");
    Map<String, String> form = filled(applicant);
    form.put("subject.registeredCapital", "-5");
    assertThat(applicant.post("/applications/new", form).html()).contains("注册资本不能小于 0");
  }

  @Test
  void anEmptyFormIsRefusedInWordsOfThePage() {
    Visitor applicant = as("applicant");
    Map<String, String> form = Map.of("item", "hr-service-permit", "token", "empty");
    applicant.get("/applications/new?item=hr-service-permit");
    Seen seen = applicant.post("/applications/new", form);
    assertThat(seen.status()).isEqualTo(422);
    String summary = group(seen.html(), "(?s)id=\"summary\">(.*?)</ul>");
    assertThat(summary)
        .contains("<a href=\"#procedure\">没有选择办理方式</a><span>。<span>请在页面上选择一项")
        .contains("<a href=\"#district\">没有选择住所所在区县</a>", "<a href=\"#a-investor_category\">");
    assertThat(summary.replaceAll("<[^>]*>", ""))
        .doesNotContainPattern(
            "commitment|general|citywide|ftz|enterprise|true|false|[a-z]+_[a-z]+");
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(summary);
    while (link.find()) {
      assertThat(seen.html()).contains("id=\"" + link.group(1) + "\"");
    }
  }

  @Test
  void anUnfinishedReportIsNotLost() {
    String licence = office.licensed();
    office.advance("P61D");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场地不足");
    Visitor holder = as("applicant");
    String path = "/licences/" + licence;
    holder.get(path);
    String lines = "第一项已整改\r\n".repeat(500);
    Seen tooLong = holder.post(path + "/rectification", Map.of("report", lines + "太长".repeat(500)));
    assertThat(tooLong.html()).contains("超过 4000 字", "第一项已整改\n第一项已整改");
    assertThat(holder.post(path + "/rectification", Map.of("report", lines)).html())
        .contains("整改情况已提交");
  }

  @Test
  void aDoubleClickIsOneApplication() {
    Visitor applicant = as("applicant");
    Map<String, String> form = filled(applicant);
    Seen first = applicant.post("/applications/new", form);
    assertThat(first.path()).matches("/applications/SQ\\d+/commitment");
    assertThat(applicant.post("/applications/new", form).path()).isEqualTo(first.path());
  }

  @Test
  void signingThroughThePageGrants() {
    Visitor applicant = as("applicant");
    Seen notice = applicant.post("/applications/new", filled(applicant));
    Map<String, String> none = Map.of("acknowledged", "true", "signatory", "李示例");
    Seen refused = applicant.post(notice.path(), none);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html()).contains("没有承诺").doesNotContain("承诺书已签署");
    Seen granted = applicant.post(notice.path(), signed(notice));
    assertThat(granted.path()).isEqualTo(notice.path().replace("/commitment", ""));
    assertThat(granted.html()).contains("当场准予许可", "查看许可证", "/api/v1/documents/");
  }

  @Test
  void aNoticeSignedAfterTheApplicationWasWithdrawnIsNotCalledSigned() {
    String number = office.applied("commitment");
    Visitor applicant = as("applicant");
    String path = "/applications/" + number;
    Seen notice = applicant.get(path + "/commitment");
    applicant.post(path + "/withdrawal", Map.of("scope", "application", "reason", "暂不经营"));
    Seen seen = applicant.post(path + "/commitment", signed(notice));
    assertThat(seen.path()).isEqualTo(path);
    assertThat(seen.html()).doesNotContain("承诺书已签署");
    assertThat(applications.require(number).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(office.acts(number)).doesNotContain("commitment-signed");
  }

  @Test
  void aForeignCaseIsNotThere() {
    String number = office.applied("general");
    assertThat(as("applicant").get("/applications/" + number).status()).isEqualTo(200);
    assertThat(as("applicant2").get("/applications/" + number).status()).isEqualTo(404);
    assertThat(as("jb-window").get("/applications/" + number).status()).isEqualTo(404);
  }

  @Test
  void aCorrectionAnsweredTwiceCountsOnce() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "correct", "缺少经营场所证明");
    Visitor applicant = as("applicant");
    String path = "/applications/" + number;
    assertThat(applicant.get(path).html()).contains("缺少经营场所证明", "name=\"note\"");
    String correction = path + "/correction";
    assertThat(applicant.post(correction, Map.of("note", "已补")).html()).contains("补正已提交");
    assertThat(as("window").get("/cases/" + number + "/panel").html())
        .containsSubsequence("申请人的补正", "已补", "告知的补正内容");
    assertThat(applicant.post(correction, Map.of("note", "再补")).html()).contains("没有等待补正的告知");
    assertThat(office.acts(number)).containsOnlyOnce("correction-submitted");
  }

  @Test
  void aHolderReportsRectificationAndStatesBeforeRevocation() {
    String licence = office.licensed();
    office.advance("P61D");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场地不足");
    Visitor holder = as("applicant");
    String path = "/licences/" + licence;
    assertThat(holder.get(path).html()).contains("name=\"report\"").doesNotContain("name=\"text\"");
    String report = path + "/rectification";
    assertThat(holder.post(report, Map.of("report", " ")).html()).contains("没有写明整改情况");
    assertThat(holder.post(report, Map.of("report", "已租下新场地")).html()).contains("整改情况已提交");
    assertThat(holder.post(report, Map.of("report", "再报")).html())
        .contains("没有等待报告的整改")
        .doesNotContain("整改情况已提交");
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "场地仍不足");
    assertThat(holder.get(path).html()).contains("name=\"text\"");
    assertThat(holder.post(path + "/statement", Map.of("text", "场地正在装修")).html())
        .contains("陈述申辩已提交");
    office.complete("approver", licence, "decideRevocation", "revoke", "逾期未整改到位");
    assertThat(holder.get(path).html()).contains("已撤销", "逾期未整改到位");
    assertThat(visitor().get("/verify/" + licence).html()).contains("已撤销");
  }

  @Test
  void aHoldersFormIsNotAStrangersToSend() {
    String licence = office.licensed();
    office.advance("P61D");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场地不足");
    Visitor stranger = as("applicant2");
    stranger.get("/applications");
    String path = "/licences/" + licence;
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.post(path + "/rectification", Map.of("report", "冒名")).status())
        .isEqualTo(404);
    assertThat(office.acts(licence)).doesNotContain("rectification-reported");
  }

  @Test
  void aDeadlineInAYearNobodyPublishedIsToldAboveTheFormAsItWasFilledIn() {
    Visitor applicant = as("applicant");
    Map<String, String> form = filled(applicant);
    form.put("procedure", "general");
    settable.set(clock, Instant.parse("2031-09-27T01:00:00Z"));

    Seen seen = applicant.post("/applications/new", form);

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.html()).contains("2031 年的放假安排尚未公布", "工作日历", "重庆山城人力资源有限公司");
  }

  private static Map<String, String> filled(Visitor applicant) {
    Seen blank = applicant.get("/applications/new?item=hr-service-permit");
    Map<String, String> form = new HashMap<>();
    form.put("item", "hr-service-permit");
    form.put("token", group(blank.html(), "name=\"token\" value=\"([^\"]+)\""));
    form.put("procedure", "commitment");
    form.put("region", "citywide");
    form.put("district", "yuzhong");
    form.put("subject.type", "enterprise");
    form.put("subject.name", "重庆山城人力资源有限公司");
    form.put("subject.uscc", Uscc.fictional("500103"));
    form.put("subject.registeredCapital", "500");
    form.put("subject.legalRepresentative.name", "李示例");
    form.put("subject.legalRepresentative.idNumber", "500103199001011232");
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

  /** Every clause ticked; the form takes them as one list, too. */
  private static Map<String, String> signed(Seen notice) {
    Matcher clause =
        Pattern.compile("name=\"clauses\"[^>]*value=\"([^\"]+)\"").matcher(notice.html());
    StringBuilder all = new StringBuilder();
    while (clause.find()) {
      all.append(all.isEmpty() ? "" : ",").append(clause.group(1));
    }
    return Map.of("acknowledged", "true", "signatory", "李示例", "clauses", all.toString());
  }

  private static String group(String html, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(html);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private Visitor visitor() {
    return new Visitor(api.url(""));
  }

  private Visitor as(String username) {
    return visitor().signedInAs(username);
  }
}
