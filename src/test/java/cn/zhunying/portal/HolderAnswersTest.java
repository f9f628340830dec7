package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the holder answered stands where the officer decides on it, and nowhere else. */
@ZhunyingTest
class HolderAnswersTest {

  private static final String REPORT = "已租下 <120> 平方米的新场地\n合同见附页";
  private static final String STATEMENT = "新场地下周即可使用，请求维持许可";

  @Autowired private Office office;
  @Autowired private Api api;

  private String licence;
  private String page;
  private String panel;

  @BeforeEach
  void unfulfilled() {
    licence = office.licensed();
    page = "/licences/" + licence;
    panel = "/cases/" + licence + "/panel";
    office.advance("P61D");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "经营场所不足");
  }

  @Test
  void theInspectorReadsTheReportAboveTheReview() {
    assertThat(as("inspector").get(panel).html()).contains("责令整改的问题：", "经营场所不足", "持证人尚未提交");
    reported();
    Seen seen = as("inspector").get(panel);
    assertThat(seen.html())
        .contains("整改情况报告", "已租下 &lt;120&gt; 平方米的新场地\n合同见附页")
        .contains("持证人 2026年5月2日 09:00 提交", "期限 <span>2026年8月2日</span>")
        .doesNotContain("逾期提交");
  }

  @Test
  void theApproverReadsTheStatementBesideTheReportItFollows() {
    reported();
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "场地仍不足");
    stated();
    assertThat(as("approver").get(panel).html())
        .containsSubsequence("陈述、申辩", "场地仍不足", STATEMENT, "整改情况报告", "平方米的新场地");
    assertThat(as("approver").get(page).html()).contains(STATEMENT, "平方米的新场地");
  }

  @Test
  void theHolderSeesWhatWasSentAndWhoeverIsOfAnotherBureauSeesNothing() {
    reported();
    assertThat(as("applicant").get(page).html()).contains("平方米的新场地");
    for (String other : new String[] {"jb-inspector", "jb-approver", "applicant2"}) {
      for (String path : new String[] {page, panel}) {
        Seen seen = as(other).get(path);
        // the desk of the office is closed to applicants altogether
        boolean shut = other.equals("applicant2") && path.equals(panel);
        assertThat(seen.status()).as(other + path).isEqualTo(shut ? 403 : 404);
        assertThat(seen.html()).doesNotContain("平方米的新场地");
      }
    }
  }

  @Test
  void whatIsAttachedOpensForTheBureauAndForNobodyElse() {
    Visitor holder = as("applicant");
    holder.get(page);
    holder.upload(
        page + "/rectification", Map.of("report", REPORT), "files", SampleFiles.text("lease"));
    String html = as("inspector").get(panel).html();
    assertThat(html).contains(">附件.pdf</a>");
    Matcher link = Pattern.compile("href=\"(/licences/[^\"]+/files/\\d+)\"").matcher(html);
    assertThat(link.find()).isTrue();
    Seen file = as("inspector").get(link.group(1));
    assertThat(file.type()).isEqualTo("application/pdf");
    assertThat(file.html()).isEqualTo(SampleFiles.text("lease"));
    assertThat(as("applicant").get(link.group(1)).status()).isEqualTo(200);
    assertThat(as("jb-inspector").get(link.group(1)).status()).isEqualTo(404);
    assertThat(as("applicant2").get(link.group(1)).status()).isEqualTo(404);
  }

  @Test
  void anAttachmentThatCannotBeTakenSendsNothingAndKeepsTheText() {
    Visitor holder = as("applicant");
    holder.get(page);
    Seen seen =
        holder.upload(page + "/rectification", Map.of("report", REPORT), "files", "<script>");
    assertThat(seen.html()).contains("不是可接受的格式", "已租下 &lt;120&gt; 平方米的新场地");
    assertThat(office.acts(licence)).doesNotContain("rectification-reported");
    assertThat(holder.upload(page + "/rectification", Map.of("report", REPORT), "files", "").html())
        .contains("空文件");
  }

  @Test
  void aStatementCarriesItsOwnFiles() {
    reported();
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "场地仍不足");
    Visitor holder = as("applicant");
    holder.get(page);
    holder.upload(
        page + "/statement", Map.of("text", STATEMENT), "files", SampleFiles.text("picture"));
    assertThat(as("approver").get(panel).html())
        .containsSubsequence("陈述、申辩", ">附件.pdf</a>", "整改情况报告");
  }

  @Test
  void aReportAfterTheTermIsShownAsLate() {
    office.advance("P120D");
    reported();
    assertThat(as("inspector").get(panel).html()).contains("逾期提交");
  }

  @Test
  void thatNothingCameIsSaidToo() {
    office.advance("P120D");
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "未整改");
    office.advance("P15D");
    office.complete("approver", licence, "decideRevocation", "revoke", "逾期未整改");
    assertThat(as("inspector").get(panel).html()).contains("持证人没有提交");
  }

  private void reported() {
    Visitor holder = as("applicant");
    holder.get(page);
    holder.post(page + "/rectification", Map.of("report", REPORT));
  }

  private void stated() {
    Visitor holder = as("applicant");
    holder.get(page);
    holder.post(page + "/statement", Map.of("text", STATEMENT));
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
