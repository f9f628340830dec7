package cn.zhunying.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The API as a script sees it: HTTP Basic, JSON. */
@Component
@Lazy
public class Api {

  public record Answer(int status, JsonNode body, byte[] bytes, String type, HttpHeaders headers) {
    public String text(String path) {
      return body.at(path).asText();
    }

    /** The rule by which a problem refuses; empty when it names none. */
    public String rule() {
      return Wire.rule(new String(bytes, StandardCharsets.UTF_8));
    }

    /** All of that name, as they came; empty when there is none. */
    public List<String> header(String name) {
      return headers.allValues(name);
    }
  }

  private final Environment environment;
  private final ObjectMapper json;
  private final Wire wire = Wire.plain();

  Api(Environment environment, ObjectMapper json) {
    this.environment = environment;
    this.json = json;
  }

  public String url(String path) {
    return "http://localhost:" + environment.getProperty("local.server.port") + path;
  }

  public Answer get(String user, String path, String... headers) {
    HttpRequest.Builder request = request(user, path).GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  public Answer post(String user, String path, Object body, String... headers) {
    HttpRequest.Builder request =
        request(user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(write(body)));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** Anything, well formed or not; an empty body is none. */
  public Answer send(
      String method, String user, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(user, path)
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request);
  }

  public Answer delete(String user, String path) {
    return send(request(user, path).DELETE());
  }

  /**
   * The case's open task of this definition completed through Camunda's REST API, as Tasklist does.
   */
  public Answer complete(String user, String businessKey, String task, Map<String, ?> values) {
    String id =
        get(
                user,
                "/engine-rest/task?processInstanceBusinessKey="
                    + businessKey
                    + "&taskDefinitionKey="
                    + task)
            .text("/0/id");
    Map<String, Object> variables = new HashMap<>();
    values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return post(user, "/engine-rest/task/" + id + "/complete", Map.of("variables", variables));
  }

  public Answer upload(String user, String path, String material, String name, byte[] content) {
    return form(user, path, Map.of("material", material), "file", name, content);
  }

  /** A form of texts and one file. */
  public Answer form(
      String user,
      String path,
      Map<String, String> texts,
      String field,
      String name,
      byte[] content) {
    String part = "--zhunying-test\r\nContent-Disposition: form-data; name=\"%s\"";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    texts.forEach(
        (key, text) -> out.writeBytes(utf8(part.formatted(key) + "\r\n\r\n" + text + "\r\n")));
    out.writeBytes(
        utf8(
            part.formatted(field)
                + "; filename=\""
                + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
    out.writeBytes(content);
    out.writeBytes(utf8("\r\n--zhunying-test--\r\n"));
    return send(
        request(user, path)
            .header("Content-Type", "multipart/form-data; boundary=zhunying-test")
            .POST(BodyPublishers.ofByteArray(out.toByteArray())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String user, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    if (user != null) {
      request.header("Authorization", Wire.basic(user, "demo"));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = wire.send(request, BodyHandlers.ofByteArray());
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Answer(
        response.statusCode(),
        type.contains("json") && response.body().length > 0
            ? read(response.body())
            : json.nullNode(),
        response.body(),
        type,
        response.headers());
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object body) {
    try {
      return body instanceof String text ? text : json.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
