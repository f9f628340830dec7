package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of time: the timeline on the case, the cards on the board, the calendar. */
@ZhunyingTest
class TimePagesTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private Api api;

  /** The board shows the first hundred: those of other tests are closed. */
  @BeforeEach
  void noCardsOfOthers() {
    jdbc.sql("update card set closed_on = shown_on where closed_on is null").update();
  }

  @Test
  void applicantAndOfficerSeeWhichClockIsWhichAndHowItCameToStand() throws Exception {
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
  void theSupervisorSeesCardsAndTheirTrend() throws Exception {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P29D");
    String board = page("supervisor", "/supervision");
    assertThat(board).contains("黄牌与红牌", number, "红牌", "近六个月", "2026年3月");
    assertThat(page("jb-supervisor", "/supervision")).doesNotContain(number);
  }

  @Test
  void theCityMayLookIntoACaseThatWasEscalatedToIt() throws Exception {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P29D");
    assertThat(page("city-supervisor", "/supervision")).doesNotContain(number);
    office.complete("supervisor", number, "handleOverdue", "escalate", "力量不足");
    assertThat(page("city-supervisor", "/supervision")).contains(number, "已上报市局");
    assertThat(page("city-supervisor", "/cases/" + number + "/panel")).contains(number, "红牌");
  }

  @Test
  void theAdministratorSeesWhichYearsAreProvisional() throws Exception {
    assertThat(page("admin", "/admin")).contains("工作日历", "2027", "暂定", "已公布", "以登记的期限校正定时器");
  }

  @Test
  void theAdministratorHasTimersFollowTheRowsAndIsToldWhatIsWrongWithACalendarFile()
      throws Exception {
    HttpClient admin = signedIn("admin");
    post(admin, "/admin/reconcile", "application/x-www-form-urlencoded", "_csrf=" + token(admin));
    assertThat(get(admin, "/admin")).containsAnyOf("无须校正", "已校正以下偏差");
    String upload =
        """
        --b\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="2027.yaml"\r
        Content-Type: application/yaml\r
        \r
        year: 2027\r
        --b--\r
        """
            .formatted(token(admin));
    post(admin, "/admin/calendars", "multipart/form-data; boundary=b", upload);
    assertThat(get(admin, "/admin")).contains("日历文件不能使用", "改正后重新导入");
  }

  private String token(HttpClient client) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(client, "/admin"));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private void post(HttpClient client, String path, String type, String body)
      throws IOException, InterruptedException {
    int status =
        client
            .send(
                HttpRequest.newBuilder(URI.create(api.url(path)))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    assertThat(status).as(path).isEqualTo(302);
  }

  private String page(String user, String path) throws IOException, InterruptedException {
    return get(signedIn(user), path);
  }

  private HttpClient signedIn(String user) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    Matcher token = TOKEN.matcher(get(client, "/login"));
    assertThat(token.find()).isTrue();
    String form =
        "username=%s&password=demo&_csrf=%s"
            .formatted(user, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    client.send(
        HttpRequest.newBuilder(URI.create(api.url("/login")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
    return client;
  }

  private String get(HttpClient client, String path) throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(api.url(path))).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
