package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    JsonNode served = served();
    String now = JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n";
    Path fresh = Path.of("target", "openapi.json");
    Files.writeString(fresh, now);
    assertThat(served.at("/paths").size()).isGreaterThan(15);
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .as("the API has changed: look at the difference, then copy %s to %s", fresh, COMMITTED)
        .isEqualTo(now);
  }

  @Test
  void itSaysWhatItIsAndWhoMayAsk() {
    JsonNode served = served();
    assertThat(served.at("/info/title").asText()).contains("准营");
    assertThat(served.at("/components/securitySchemes/session/in").asText()).isEqualTo("cookie");
    assertThat(served.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
    assertThat(served.at("/paths/~1api~1v1~1items/get/security")).isEmpty();
    assertThat(served.at("/paths/~1api~1v1~1items/get/responses").has("401")).isFalse();
  }

  @Test
  void everyOperationIsNamedOnceAndSummedUp() {
    List<String> names = operations().map(o -> o.described().at("/operationId").asText()).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z]+([A-Z][a-z]+)+"));
    assertThat(operations())
        .allSatisfy(
            o -> assertThat(o.described().at("/summary").asText()).as(o.name()).isNotBlank());
  }

  @Test
  void everyParameterIsExplained() {
    assertThat(operations())
        .allSatisfy(
            o ->
                assertThat(o.described().path("parameters"))
                    .allSatisfy(
                        p ->
                            assertThat(p.path("description").asText())
                                .as("%s: %s", o.name(), p.path("name"))
                                .isNotBlank()));
  }

  @Test
  void everyOperationSaysWhatMayStandAgainstIt() {
    assertThat(operations())
        .allSatisfy(
            o -> {
              List<String> statuses = names(o.described().path("responses"));
              assertThat(statuses).as(o.name()).anyMatch(s -> s.startsWith("4"));
              assertThat(statuses).as(o.name()).anyMatch(s -> s.startsWith("2"));
            });
    JsonNode served = served();
    assertThat(served.at("/components/responses"))
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(r.at("/content/application~1problem+json/schema/$ref").asText())
                    .endsWith("/Problem"));
    assertThat(names(served.at("/components/schemas/Problem/properties")))
        .contains("type", "title", "status", "detail", "errors");
    assertThat(names(served.at("/components/schemas/Refusal/properties")))
        .contains("rule", "field", "reason", "remedy", "clause");
  }

  /** An answer says what is in it. */
  @Test
  void noAnswerIsJustAnObject() {
    assertThat(operations())
        .allSatisfy(
            o ->
                o.described()
                    .path("responses")
                    .fields()
                    .forEachRemaining(
                        r ->
                            r.getValue()
                                .path("content")
                                .forEach(
                                    c ->
                                        assertThat(isTyped(c.path("schema")))
                                            .as("%s %s: %s", o.name(), r.getKey(), c)
                                            .isTrue())));
    JsonNode schemas = served().at("/components/schemas");
    assertThat(names(schemas))
        .allSatisfy(
            name ->
                assertThat(schemas.path(name).has("properties") || schemas.path(name).has("enum"))
                    .as(name)
                    .isTrue());
  }

  private static boolean isTyped(JsonNode schema) {
    return schema.has("$ref")
        || schema.path("format").asText().equals("binary")
        || schema.path("type").asText().equals("array") && isTyped(schema.path("items"));
  }

  @Test
  void everyCreateTakesAKeyAndEveryListAPage() {
    assertThat(operations().filter(o -> o.described().path("responses").has("201")))
        .isNotEmpty()
        .allSatisfy(o -> assertThat(parameters(o)).as(o.name()).contains("Idempotency-Key"));
    assertThat(
            operations().filter(o -> o.described().at("/operationId").asText().startsWith("list")))
        .isNotEmpty()
        .allSatisfy(o -> assertThat(parameters(o)).as(o.name()).contains("page", "size"));
  }

  private record Operation(String name, JsonNode described) {}

  private static List<String> parameters(Operation o) {
    return o.described().path("parameters").findValuesAsText("name");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Stream<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    served()
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        o ->
                            all.add(
                                new Operation(o.getKey() + " " + path.getKey(), o.getValue()))));
    return all.stream();
  }

  private JsonNode served() {
    return api.get(null, "/v3/api-docs").body();
  }
}
