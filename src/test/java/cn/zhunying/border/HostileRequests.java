package cn.zhunying.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Requests drawn from the description of the API: what is good in all but a place or two, so that
 * they come as far as they can.
 */
final class HostileRequests {

  /** One call of the API. */
  record Operation(String method, String path, JsonNode described) {}

  /** A request, and how it reads in a report. */
  record Drawn(
      String method,
      String who,
      String address,
      Map<String, String> headers,
      String body,
      String shown) {}

  private static final List<String> WHO =
      java.util.Arrays.asList(
          "applicant",
          "applicant",
          "applicant2",
          "window",
          "window",
          "reviewer",
          "inspector",
          "supervisor",
          "credit",
          "jb-window",
          "admin",
          null);

  private final JsonNode api;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, List<String>> known;
  private final Map<String, List<JsonNode>> bodies;

  /**
   * @param known values that exist, by the name of the parameter
   * @param bodies good bodies by the name of their schema
   */
  HostileRequests(
      JsonNode api, Map<String, List<String>> known, Map<String, List<JsonNode>> bodies) {
    this.api = api;
    this.known = known;
    this.bodies = bodies;
    api.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        m -> {
                          Operation o = new Operation(m.getKey(), path.getKey(), m.getValue());
                          operations.add(o);
                          if (o.path().equals("/api/v1/applications")
                              && m.getKey().equals("post")) {
                            operations.addAll(List.of(o, o, o, o, o, o)); // the widest door
                          }
                        }));
  }

  int operations() {
    return operations.size();
  }

  Drawn draw(Random random) {
    Operation o = operations.get(random.nextInt(operations.size()));
    String who = WHO.get(random.nextInt(WHO.size()));
    boolean hostilePath = random.nextInt(4) == 0;
    StringBuilder query = new StringBuilder();
    String path = o.path();
    Map<String, String> headers = new HashMap<>();
    for (JsonNode p : o.described().path("parameters")) {
      String name = p.get("name").asText();
      String value = hostilePath ? HostileValues.address(random) : known(name, random);
      switch (p.get("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", value);
        case "query" -> {
          if (random.nextInt(3) > 0) {
            query.append('&').append(name).append('=').append(HostileValues.address(random));
          }
        }
        default -> {
          if (random.nextInt(5) == 0) {
            headers.put(name, "k" + random.nextInt(50) + "x".repeat(random.nextInt(2) * 300));
          }
        }
      }
    }
    if (random.nextInt(30) == 0) {
      query.append('&').append(HostileValues.address(random)).append("=1");
    }
    String address = path + (query.isEmpty() ? "" : "?" + query.substring(1));
    String body = body(o, headers, random);
    return new Drawn(
        o.method().toUpperCase(Locale.ROOT),
        who,
        address,
        headers,
        body == null ? "" : body,
        "%s %s as %s: %s".formatted(o.method(), Echo.of(address), who, shown(body)));
  }

  private static String shown(String body) {
    return body == null ? "" : body.length() > 600 ? body.substring(0, 600) + "…" : body;
  }

  private String known(String name, Random random) {
    List<String> values = known.getOrDefault(name, List.of("x"));
    return URLEncoder.encode(values.get(random.nextInt(values.size())), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private String body(Operation o, Map<String, String> headers, Random random) {
    JsonNode content = o.described().at("/requestBody/content");
    if (content.isMissingNode()) {
      return null;
    }
    if (content.has("multipart/form-data") && random.nextBoolean()) {
      headers.put("Content-Type", "multipart/form-data; boundary=zy");
      return multipart(random);
    }
    headers.put("Content-Type", random.nextInt(40) == 0 ? "text/plain" : "application/json");
    String schema =
        content
            .path("application/json")
            .path("schema")
            .path("$ref")
            .asText("")
            .replaceAll(".*/", "");
    List<JsonNode> good = bodies.getOrDefault(schema, List.of());
    if (good.isEmpty() || random.nextInt(15) == 0) {
      return HostileValues.json(random);
    }
    ObjectNode body = good.get(random.nextInt(good.size())).deepCopy();
    for (int i = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
      spoil(body, random);
    }
    return body.toString();
  }

  /** One place of it becomes hostile. */
  private static void spoil(ObjectNode body, Random random) {
    ObjectNode at = body;
    while (true) {
      List<String> names = new ArrayList<>();
      at.fieldNames().forEachRemaining(names::add);
      if (names.isEmpty() || random.nextInt(25) == 0) {
        at.putRawValue("name" + random.nextInt(3), new RawValue(HostileValues.json(random)));
        return;
      }
      String name = names.get(random.nextInt(names.size()));
      JsonNode value = at.get(name);
      if (value instanceof ObjectNode inner && random.nextInt(8) > 0) {
        at = inner;
      } else if (value instanceof ArrayNode list && random.nextBoolean()) {
        list.addRawValue(new RawValue(HostileValues.json(random)));
        return;
      } else if (random.nextInt(10) == 0) {
        at.remove(name);
        return;
      } else {
        at.putRawValue(name, new RawValue(HostileValues.json(random)));
        return;
      }
    }
  }

  private String multipart(Random random) {
    String material = random.nextBoolean() ? "charter" : text(random);
    String file = random.nextInt(3) == 0 ? "a.pdf" : text(random).replace("\"", "%22");
    String content =
        switch (random.nextInt(5)) {
          case 0 -> "%PDF-";
          case 1 -> cn.zhunying.support.SampleFiles.text("f" + random.nextInt(5));
          case 2 -> "\u00FF\u00D8\u00FF";
          case 3 -> "";
          default -> "%PDF-1.4\n" + text(random) + "\n%%EOF";
        };
    return "--zy\r\nContent-Disposition: form-data; name=\"material\"\r\n\r\n"
        + material
        + "\r\n--zy\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + file
        + "\"\r\n\r\n"
        + content
        + (random.nextInt(20) == 0 ? "" : "\r\n--zy--\r\n");
  }

  private String text(Random random) {
    try {
      JsonNode value =
          new com.fasterxml.jackson.databind.ObjectMapper().readTree(HostileValues.json(random));
      return value.isTextual() ? value.asText() : value.toString();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return "\u0000";
    }
  }
}
