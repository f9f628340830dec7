package cn.zhunying.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.portal.Visitor;
import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** M11, H4: nobody makes the server read or keep more than a request can need. */
@ZhunyingTest
class BodyLimitTest {

  private static final String LONG = "x".repeat((int) BodyLimit.MOST);

  @Autowired private Api api;
  @Autowired private ObjectMapper json;

  @ParameterizedTest
  @CsvSource({
    "applicant, /api/v1/applications, application/json",
    "window, /engine-rest/task/x/complete, application/json",
    "admin, /api/v1/admin/calendars, application/yaml",
  })
  void aLongBodyIsRefusedInChineseWhetherItsLengthIsToldOrNot(String user, String path, String type)
      throws Exception {
    byte[] body = ("{\"item\":\"" + LONG + "\"}").getBytes(StandardCharsets.UTF_8);
    for (HttpRequest.BodyPublisher publisher :
        new HttpRequest.BodyPublisher[] {
          BodyPublishers.ofByteArray(body),
          BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        }) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(api.url(path)))
              .header("Content-Type", type)
              .POST(publisher);
      request.header("Authorization", basic(user));
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("内容过大");
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @Test
  void theLargestExampleFitsManyTimes() throws Exception {
    ObjectNode example =
        (ObjectNode) api.get(null, "/api/v1/items/private-training-school/example").body();
    assertThat(json.writeValueAsBytes(example)).hasSizeLessThan((int) BodyLimit.MOST / 20);
    Answer sent = api.post("applicant", "/api/v1/applications", example);
    assertThat(sent.status()).isEqualTo(201);
  }

  @Test
  void aLongFormIsAPageThatSaysSo() {
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    applicant.get("/applications/new?item=private-training-school");
    var seen = applicant.post("/applications/new", Map.of("item", LONG));
    assertThat(seen.status()).isEqualTo(413);
    assertThat(seen.html()).contains("<h1>内容过大</h1>", "256 KB");
  }

  private static String basic(String user) {
    return "Basic "
        + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
  }
}
