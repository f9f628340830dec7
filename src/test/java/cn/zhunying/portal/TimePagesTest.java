package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of time: the timeline on the case, the cards on the board, the calendar. */
@ZhunyingTest
class TimePagesTest {

  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private Api api;

  /** The board shows the first hundred: those of other tests are closed. */
  @BeforeEach
  void noCardsOfOthers() {
    jdbc.sql("update card set closed_on = shown_on where closed_on is null").update();
  }

  @Test
  void applicantAndOfficerSeeWhichClockIsWhichAndHowItCameToStand() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "情况复杂");
    String applicant = page("applicant", "/applications/" + number);
    assertThat(applicant)
        .contains("法定期限", "承诺时限", "开始计算", "延长 10 个工作日", "理由：情况复杂", "届满", "剩余 30 个工作日")
        .containsSubsequence("开始计算", "剩余 20 个工作日", "延长 10 个工作日", "剩余 30 个工作日")
        .doesNotContain("内部目标");
    assertThat(page("reviewer", "/cases/" + number + "/panel"))
        .contains("还剩 30 个工作日", "延长 10 个工作日", "法律规定的期限");
  }

  @Test
  void theSupervisorSeesCardsAndTheirTrend() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P29D");
    String board = page("supervisor", "/supervision");
    assertThat(board).contains("黄牌与红牌", number, "红牌", "近六个月", "2026年3月");
    assertThat(page("jb-supervisor", "/supervision")).doesNotContain(number);
  }

  @Test
  void theCityMayLookIntoACaseThatWasEscalatedToIt() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P29D");
    assertThat(page("city-supervisor", "/supervision")).doesNotContain(number);
    office.complete("supervisor", number, "handleOverdue", "escalate", "力量不足");
    assertThat(page("city-supervisor", "/supervision")).contains(number, "已上报市局");
    assertThat(page("city-supervisor", "/cases/" + number + "/panel")).contains(number, "红牌");
  }

  @Test
  void theAdministratorSeesWhichYearsAreProvisional() {
    assertThat(page("admin", "/admin")).contains("工作日历", "2027", "暂定", "已公布", "以登记的期限校正定时器");
  }

  @Test
  void theAdministratorHasTimersFollowTheRowsAndIsToldWhatIsWrongWithACalendarFile() {
    Visitor admin = new Visitor(api.url("")).signedInAs("admin");
    admin.get("/admin");
    assertThat(admin.post("/admin/reconcile", Map.of()).html()).containsAnyOf("无须校正", "已校正以下偏差");
    String told = admin.upload("/admin/calendars", Map.of(), "file", "year: 2027\r\n").html();
    assertThat(told).contains("日历文件不能使用", "改正后重新导入");
  }

  private String page(String user, String path) {
    Visitor.Seen seen = new Visitor(api.url("")).signedInAs(user).get(path);
    assertThat(seen.status()).as(path).isEqualTo(200);
    return seen.html();
  }
}
