package cn.zhunying.portal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.ReflectionUtils;

/** Whatever a browser is refused with, a person reads what happened and what to do next. */
@ZhunyingTest
class ErrorPagesTest {

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private PageErrors errors;
  @Autowired private ErrorPages pages;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "applicant, /admin, 403, 没有权限, 换用有权限的账号",
    "applicant, /supervision, 403, 没有权限, 换用有权限的账号",
    "window, /applications, 403, 没有权限, 换用有权限的账号",
    "applicant, /nowhere, 404, 没有找到, 请核对地址与编号",
    "applicant, /items/nothing, 404, 没有找到, 请核对地址与编号",
    "applicant, /applications/SQ0, 404, 没有找到, 请核对地址与编号",
    "supervisor, /supervision/duties/x, 400, 请求不完整, 重新进入",
    "applicant, /applications/new, 400, 请求不完整, 请从办事指南",
  })
  void aRefusedAddressIsAPageThatSaysWhatToDo(
      String who, String path, int status, String title, String next) {
    isPage(as(who).get(path), status, title, next);
  }

  @Test
  void whoeverHasNotSignedInReadsOfAnUnknownAddressToo() {
    isPage(new Visitor(api.url("")).get("/items/nothing"), 404, "没有找到", "href=\"/login\"");
  }

  @Test
  void aFormWithAStaleTokenIsToldToReloadAndFindsTheWayBack() {
    Visitor applicant = as("applicant");
    applicant.get("/applications/new?item=hr-service-permit");
    Seen seen = applicant.post("/applications/new", Map.of("item", "x"), "old");
    isPage(seen, 403, "页面已过期", "刷新");
    assertThat(seen.html()).contains("href=\"/applications/new?item=hr-service-permit\"");
  }

  @Test
  void aFormWithoutATokenIsToldToReload() {
    isPage(as("applicant").post("/applications/new", Map.of(), null), 403, "页面已过期", "刷新");
  }

  @Test
  void aWrongMethodIsAPage() {
    isPage(as("applicant").post("/verify", Map.of()), 405, "不能这样打开", "用页面上的按钮");
  }

  @Test
  void aFileFarTooLargeIsSaidToBe() {
    String path = "/applications/" + office.applied("general");
    Visitor applicant = as("applicant");
    applicant.get(path);
    Seen seen =
        applicant.upload(
            path + "/materials", Map.of("material", "x"), "file", "x".repeat(22 << 20));
    isPage(seen, 413, "内容过大", "压缩或者分拆");
    assertThat(seen.html()).contains("href=\"" + path + "\"");
  }

  @Test
  void aFailureIsAPageThatClaimsNothing() {
    Visitor applicant = as("applicant");
    JdbcClient owner = TestDatabase.asOwner(jdbc);
    owner.sql("alter table message rename to message_away").update();
    try {
      isPage(applicant.get("/messages"), 500, "系统出错", "请稍后再试");
    } finally {
      owner.sql("alter table message_away rename to message").update();
    }
  }

  @Test
  void aDeadlineInAYearNobodyPublishedIsNamed() throws Exception {
    UnpublishedYearException beyond =
        ReflectionUtils.accessibleConstructor(UnpublishedYearException.class, int.class)
            .newInstance(2031);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/applications/SQ1");
    request.addHeader("Accept", "text/html");
    MockHttpServletResponse response = new MockHttpServletResponse();

    assertThat(errors.resolveException(request, response, null, beyond)).isNotNull();

    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(pages.resolveErrorView(request, HttpStatus.CONFLICT, Map.of()).getModel())
        .containsEntry("heading", "2031 年的工作日历尚未公布")
        .hasEntrySatisfying("next", next -> assertThat(next.toString()).contains("管理·工作日历"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/applications/SQ0, 404",
    "/api/v1/nothing, 404",
    "/api/v1/admin/nothing, 403",
    "/engine-rest/task, 403",
  })
  void scriptsStillReadAProblem(String path, int status) {
    Api.Answer answer = api.get("applicant", path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"applicant, /api/v1/applications/SQ0, 404", "applicant, /api/v1/admin/nothing, 403"})
  void theApiAnswersABrowserAlike(String who, String path, int status) {
    Seen seen = as(who).get(path);
    assertThat(seen.status()).isEqualTo(status);
    assertThat(seen.type()).startsWith("application/problem+json");
  }

  /** D16. */
  @ParameterizedTest
  @CsvSource({
    "applicant, /camunda/app/tasklist/",
    "applicant, /camunda/api/engine/engine/default/task",
    "window, /camunda/app/cockpit/default/",
    "window, /camunda/api/cockpit/plugin",
    "window, /camunda/api/engine/engine/default/deployment"
  })
  void theEnginesPagesRefuseAPersonWithAPage(String who, String path) {
    isPage(as(who).get(path), 403, "没有权限", "换用有权限的账号");
  }

  /** D16. */
  @Test
  void aStrangerIsToldThatThereIsNothing() {
    isPage(new Visitor(api.url("")).get("/nothing/here"), 404, "没有找到", "请核对地址");
    isPage(new Visitor(api.url("")).get("/x;y=1"), 400, "请求不完整", "重新进入");
  }

  /** What the container refuses before any page of ours is asked. */
  @Test
  void noPageIsTheContainersOwn() throws Exception {
    URI site = URI.create(api.url("/"));
    for (String line : List.of("GET /a[b HTTP/1.1", "GET /%zz HTTP/1.1", "GET /%00 HTTP/1.1")) {
      try (Socket socket = new Socket(site.getHost(), site.getPort())) {
        socket
            .getOutputStream()
            .write(
                (line + "\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        assertThat(answer)
            .as(line)
            .startsWith("HTTP/1.1 400")
            .contains("请求不完整")
            .doesNotContain("HTTP Status");
      }
    }
  }

  private static void isPage(Seen seen, int status, String title, String next) {
    assertThat(seen.status()).isEqualTo(status);
    assertThat(seen.type()).startsWith("text/html");
    assertThat(seen.html())
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>" + title + "</h1>", next, "href=\"/\"");
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
