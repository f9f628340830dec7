package cn.zhunying.identity.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a completion, read strictly: plain values under {@code variables}, nothing else. What
 * was checked is written anew and handed on, so that no second reading of the same bytes can
 * differ.
 */
record TaskSubmission(Map<String, Object> values, boolean withVariablesInReturn) {

  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KEYS =
      Set.of("variables", "withVariablesInReturn", "businessKey");
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "integer", "long", "short", "double", "number", "null");

  static JsonNode json(byte[] body) throws Malformed {
    try {
      JsonNode node = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      if (!node.isObject()) {
        throw new Malformed("正文须是一个 JSON 对象");
      }
      if (holdsNothing(node)) {
        throw new Malformed("正文里有空字符 U+0000");
      }
      return node;
    } catch (IOException e) {
      throw new Malformed("正文不是有效的 JSON");
    }
  }

  static byte[] bytes(JsonNode node) throws IOException {
    return JSON.writeValueAsBytes(node);
  }

  /** What no database keeps. */
  private static boolean holdsNothing(JsonNode node) {
    return node.isTextual() && node.textValue().indexOf('\0') >= 0
        || node.properties().stream().anyMatch(e -> e.getKey().indexOf('\0') >= 0)
        || children(node).stream().anyMatch(TaskSubmission::holdsNothing);
  }

  static TaskSubmission read(byte[] body) throws Malformed {
    JsonNode node = json(body);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        throw new Malformed("正文里不能有“%s”".formatted(entry.getKey()));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> variable : node.path("variables").properties()) {
      values.put(variable.getKey(), value(variable.getKey(), variable.getValue()));
    }
    return new TaskSubmission(values, node.path("withVariablesInReturn").asBoolean(false));
  }

  private static @Nullable Object value(String name, JsonNode variable) throws Malformed {
    String type = variable.path("type").asText("");
    if (!variable.isObject()
        || !(type.isEmpty() || TYPES.contains(type.toLowerCase(java.util.Locale.ROOT)))
        || !variable.path("valueInfo").isEmpty()) {
      throw new Malformed("“%s”须写作 {\"value\": …}，只收文字、数字和是否".formatted(name));
    }
    JsonNode value = variable.path("value");
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isContainerNode()) {
      throw new Malformed("“%s”的值只能是文字、数字或者是否".formatted(name));
    }
    return value.isBoolean()
        ? (Object) value.booleanValue()
        : value.isNumber() ? value.numberValue() : value.textValue();
  }

  TaskSubmission with(Map<String, Object> others) {
    return new TaskSubmission(others, withVariablesInReturn);
  }

  /** As the engine is to read it. */
  byte[] canonical() throws IOException {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode variables = body.putObject("variables");
    values.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
    body.put("withVariablesInReturn", withVariablesInReturn);
    return JSON.writeValueAsBytes(body);
  }

  /** A name that ends in "Expression" would be evaluated as code; empty when there is none. */
  static Optional<String> expression(JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("expression")) {
        return Optional.of(entry.getKey());
      }
    }
    for (JsonNode child : List.copyOf(children(node))) {
      Optional<String> found = expression(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static List<JsonNode> children(JsonNode node) {
    List<JsonNode> children = new java.util.ArrayList<>();
    node.elements().forEachRemaining(children::add);
    return children;
  }
}
