package cn.zhunying.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Api.Answer;
import cn.zhunying.support.Http;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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
  void aLongBodyIsRefusedInChineseWhetherItsLengthIsToldOrNot(
      String user, String path, String type) {
    String body = "{\"item\":\"" + LONG + "\"}";
    Answer told = api.post(user, path, body, "Content-Type", type);
    assertThat(told.status()).isEqualTo(413);
    assertThat(told.text("/title")).isEqualTo("内容过大");
    assertThat(told.type()).startsWith("application/problem+json");

    Http.Answer poured =
        new Http(api.url(""))
            .as(user, "demo")
            .pour(path, body.getBytes(StandardCharsets.UTF_8), type);
    assertThat(poured.status()).isEqualTo(413);
    assertThat(poured.body()).contains("内容过大");
    assertThat(poured.header("Content-Type").orElse("")).startsWith("application/problem+json");
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
}
