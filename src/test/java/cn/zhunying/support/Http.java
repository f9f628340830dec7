package cn.zhunying.support;

import java.io.ByteArrayInputStream;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A visitor over real HTTP, with cookies, following no redirects. */
public final class Http {

  /** What came back. */
  public record Answer(int status, String body, HttpHeaders headers) {

    public Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    /** The rule by which a problem refuses; empty when it names none. */
    public String rule() {
      return Wire.rule(body);
    }
  }

  private final String base;
  private final Wire wire = Wire.withSession(HttpClient.Redirect.NEVER);
  private final Map<String, String> headers = new HashMap<>();

  public Http(int port) {
    this("http://localhost:" + port);
  }

  public Http(String base) {
    this.base = base;
  }

  public Http as(String username, String password) {
    return header("Authorization", Wire.basic(username, password));
  }

  public Http accepting(String type) {
    return header("Accept", type);
  }

  public Http header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, "");
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer send(String method, String path, String json) {
    return send(method, path, json, "application/json");
  }

  public Answer form(String path, String fields) {
    return send("POST", path, fields, "application/x-www-form-urlencoded");
  }

  /** A body whose length is not told beforehand. */
  public Answer pour(String path, byte[] body, String type) {
    return send(
        "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), type);
  }

  public Optional<String> cookie(String name) {
    return wire.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private Answer send(String method, String path, String body, String type) {
    return send(
        method,
        path,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        type);
  }

  private Answer send(String method, String path, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (!method.equals("GET")) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::header);
    HttpResponse<String> answer = wire.send(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body(), answer.headers());
  }

  /** The token of the forms on a page. */
  public String token(String page) {
    return Wire.token(get(page).body()).orElseThrow(() -> new AssertionError("no form on " + page));
  }

  /** At the sign-in page; where it leads to. */
  public String signIn(String username, String password) {
    Answer answer =
        form(
            "/login",
            "username=%s&password=%s&_csrf=%s"
                .formatted(
                    username,
                    URLEncoder.encode(password, StandardCharsets.UTF_8),
                    token("/login?error")));
    return answer.header("Location").orElseThrow();
  }

  /** Signed in, and ready to change something in Tasklist, Cockpit or Admin. */
  public Http inWebapp(String app, String username, String password) {
    signIn(username, password);
    get("/camunda/app/" + app + "/default/");
    return header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow());
  }
}
