package cn.zhunying.portal.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D1: what waits for the holder stands first, with its last day and the way to its form. */
@ZhunyingTest
class DeskPagesTest {

  @Autowired private Office office;
  @Autowired private Api api;

  @Test
  void anUnsignedCommitmentWaitsWithItsLastDay() {
    String number = office.applied("commitment");
    assertThat(todo("阅读告知并签署承诺书", number))
        .contains("还剩 ", "href=\"/applications/" + number + "/commitment\"");
  }

  @Test
  void missingMaterialsWaitUntilTheyAreThereAndACorrectionUntilItIsAnswered() {
    String number = office.applied("general");
    assertThat(todo("上传还缺的材料", number)).contains("尽快");
    office.complete("window", number, "acceptApplication", "correct", "缺少经营场所证明");
    assertThat(todo("一次性补正材料", number)).contains("还剩 ");
    assertThat(page("/applications")).doesNotContain("上传还缺的材料 " + number);
    assertThat(office.correct(number)).isTrue();
    assertThat(page("/applications")).doesNotContain("一次性补正材料 " + number);
  }

  @Test
  void anOrderToRectifyLeadsToItsFieldAndGoesOnceItIsAnswered() {
    String licence = office.licensed();
    office.advance("P61D");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场地不足");
    String todo = todo("报告整改情况", licence);
    assertThat(todo).contains("个工作日");
    Matcher link = Pattern.compile("href=\"(/licences/" + licence + ")#([^\"]+)\"").matcher(todo);
    assertThat(link.find()).isTrue();
    Visitor holder = holder();
    assertThat(holder.get(link.group(1)).html()).contains("id=\"" + link.group(2) + "\"");
    holder.post(link.group(1) + "/rectification", Map.of("report", "场地已扩大"));
    assertThat(page("/applications")).doesNotContain("报告整改情况 " + licence);
  }

  @Test
  void whatIsStillToComeStandsInTheCalendarAndInItsFile() {
    String licence = office.licensed();
    assertThat(page("/applications/calendar")).contains(licence, "年 ");
    String file = page("/applications/calendar.ics").replace("\r\n ", "");
    assertThat(file).startsWith("BEGIN:VCALENDAR").contains(licence);
  }

  @Test
  void aMessageIsUnreadUntilItsReaderSaysSo() {
    office.applied("general");
    Visitor holder = holder();
    assertThat(holder.get("/applications").html()).contains("条未读");
    assertThat(holder.get("/messages").html()).contains("message unread");
    assertThat(holder.post("/messages/read", Map.of()).html()).doesNotContain("message unread");
    assertThat(holder.get("/applications").html()).doesNotContain("条未读");
  }

  @Test
  void nobodyElseSeesIt() {
    String number = office.applied("commitment");
    assertThat(new Visitor(api.url("")).signedInAs("applicant2").get("/applications").html())
        .doesNotContain(number);
    assertThat(new Visitor(api.url("")).signedInAs("window").get("/applications/calendar").status())
        .isEqualTo(403);
  }

  /** The row that asks for something about a case or licence. */
  private String todo(String what, String number) {
    String todos = page("/applications").split("<ul class=\"todos\">")[1].split("</ul>")[0];
    for (String row : todos.split("<li>")) {
      if (row.contains(what + " " + number)) {
        return row;
      }
    }
    throw new AssertionError("nothing to do about " + number);
  }

  private String page(String path) {
    return holder().get(path).html();
  }

  private Visitor holder() {
    return new Visitor(api.url("")).signedInAs("applicant");
  }
}
