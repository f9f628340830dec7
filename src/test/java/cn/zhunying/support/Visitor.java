package cn.zhunying.support;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts. */
public final class Visitor {

  public record Seen(int status, String type, String path, String html) {}

  private final String base;
  private final Wire wire = Wire.withSession(HttpClient.Redirect.NORMAL);
  private String token;
  private String before;

  public Visitor(String base) {
    this.base = base;
  }

  public Visitor signedInAs(String username) {
    get("/login");
    post("/login", Map.of("username", username, "password", "demo"));
    return this;
  }

  public Seen get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*;q=0.8"));
  }

  /** With the token of the page seen last. */
  public Seen post(String path, Map<String, String> form) {
    return post(path, form, token);
  }

  public Seen post(String path, Map<String, String> form, String token) {
    String body =
        form.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(token == null ? body : body + "&_csrf=" + encoded(token))));
  }

  /** Like post, but with a file. */
  public Seen upload(String path, Map<String, String> form, String field, String content) {
    String line = "--zy\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    StringBuilder body = new StringBuilder();
    form.forEach((name, value) -> body.append(line.formatted(name, "", value)));
    body.append(line.formatted(field, "; filename=\"附件.pdf\"", content));
    body.append(line.formatted("_csrf", "", token)).append("--zy--\r\n");
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Content-Type", "multipart/form-data; boundary=zy")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private Seen send(HttpRequest.Builder request) {
    if (before != null) {
      request.header("Referer", before);
    }
    HttpResponse<String> answer = wire.send(request, BodyHandlers.ofString());
    token = Wire.token(answer.body()).orElse(token);
    before = answer.uri().toString();
    return new Seen(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.uri().getPath(),
        answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
