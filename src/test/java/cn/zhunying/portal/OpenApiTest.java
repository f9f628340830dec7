package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The published description of the API is the one people find in the repository. */
@ZhunyingTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("src", "docs", "openapi.json");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Autowired private Api api;

  @Test
  void theCommittedDescriptionIsTheOneThatIsServed() throws IOException {
    JsonNode served = api.get(null, "/v3/api-docs").body();
    ((ObjectNode) served).remove("servers");
    String now = JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n";
    Path fresh = Path.of("target", "openapi.json");
    Files.writeString(fresh, now);
    assertThat(served.at("/paths").size()).isGreaterThan(15);
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("the API has changed: look at the difference, then copy %s to %s", fresh, COMMITTED)
        .isEqualTo(now);
  }
}
