package cn.zhunying.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.TestDatabase;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.Visitor.Seen;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody planned for is said in Chinese, with a number, and without a word of the inside. */
@ZhunyingTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

  private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{8}");
  private static final String INSIDE = "(?s).*(org\\.|java\\.|select |SQL|Exception|###|act_).*";

  @Autowired private Api api;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "licence, applicant, /api/v1/licences/HR1",
    "act_hi_taskinst, admin, /engine-rest/history/task",
  })
  void aScriptReadsAProblemWithTheNumberUnderWhichTheFewLinesOfTheLogStand(
      String table, String user, String path, CapturedOutput output) {
    api.get(user, "/api/v1/items");
    Answer answer = without(table, () -> api.get(user, path));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.text("/title")).isEqualTo("系统出错");
    assertThat(answer.text("/errors/0/remedy")).contains("请稍后再试");
    assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).doesNotMatch(INSIDE);
    assertThat(logged(answer.text("/reference"), output)).isBetween(1L, 25L);
  }

  @Test
  void aPersonReadsThePageWithTheNumber(CapturedOutput output) {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    Seen seen = without("message", () -> applicant.get("/messages"));

    assertThat(seen.status()).isEqualTo(500);
    assertThat(seen.html()).contains("<h1>系统出错</h1>", "参考编号").doesNotContain("Exception");
    Matcher reference = Pattern.compile("参考编号：<strong>(\\w+)<").matcher(seen.html());
    assertThat(reference.find()).isTrue();
    assertThat(logged(reference.group(1), output)).isBetween(1L, 12L);
  }

  @Test
  void theErrorPageItselfMayBreak() {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    Seen seen = without("spring_session", () -> applicant.get("/messages"));
    assertThat(seen.status()).isEqualTo(500);
    assertThat(seen.type()).startsWith("text/html");
    assertThat(seen.html()).contains("<h1>系统出错</h1>", "参考编号").doesNotContain("Tomcat");
  }

  @Test
  void theEnginesWordAboutTheCallersOwnFaultStaysUnlessItTellsOfTheInside() {
    Answer unknown = api.get("window", "/engine-rest/task/nothing");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("/message")).contains("nothing");

    Answer wrong = api.get("admin", "/engine-rest/task?dueAfter=x");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(new String(wrong.bytes(), StandardCharsets.UTF_8)).doesNotMatch(INSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%00",
        "/verify?number=%",
        "/a%2Fb",
        "/a%5Cb",
        "/items/..%2f..",
        "/%zz",
        "//",
        "/;x"
      })
  void anAddressThatNeverReachesUsIsAnsweredInChineseToo(String target) throws IOException {
    String page = raw(target, "text/html");
    String problem = raw("/api/v1" + target, "application/json");
    for (String answer : new String[] {page, problem}) {
      assertThat(answer).doesNotContain("Tomcat", "HTTP Status", "Exception", "Whitelabel");
      assertThat(answer.startsWith("HTTP/1.1 500")).isFalse();
    }
    if (page.startsWith("HTTP/1.1 4")) {
      assertThat(page).contains("text/html", "<h1>");
    }
    if (problem.startsWith("HTTP/1.1 4")) {
      assertThat(problem).contains("problem+json", "\"title\":\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/yaml", "application/x-yaml"})
  void theApiReadsNoYaml(String type) {
    Answer answer = api.post("applicant", "/api/v1/applications", "item: x", "Content-Type", type);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text("/title")).isEqualTo("格式不对");
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @Test
  void theApiWritesNoYaml() {
    Answer answer = api.get(null, "/api/v1/items", "Accept", "application/yaml");
    assertThat(answer.type()).doesNotContain("yaml");
  }

  /** How many lines of the log carry the number, the lines below its own included. */
  private static long logged(String reference, CapturedOutput output) {
    assertThat(reference).matches(REFERENCE);
    String all = output.getAll();
    int from = all.indexOf(reference);
    assertThat(from).as("the log names " + reference).isNotNegative();
    int until = all.lastIndexOf(reference);
    String[] after = all.substring(until).split("\n(?=\\d{4}-)", 2);
    return (all.substring(from, until) + after[0]).lines().count();
  }

  private interface Request<T> {
    T send();
  }

  private <T> T without(String table, Request<T> request) {
    TestDatabase.asOwner(jdbc)
        .sql("alter table %1$s rename to %1$s_away".formatted(table))
        .update();
    try {
      return request.send();
    } finally {
      TestDatabase.asOwner(jdbc)
          .sql("alter table %1$s_away rename to %1$s".formatted(table))
          .update();
    }
  }

  private String raw(String target, String accept) throws IOException {
    URI server = URI.create(api.url("/"));
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: x\r\nAccept: %s\r\nConnection: close\r\n\r\n"
                  .formatted(target, accept)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
