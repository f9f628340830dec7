package cn.zhunying.identity;

import cn.zhunying.support.Wire;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A visitor over real HTTP, with cookies, following no redirects. */
public final class Http {

  private final String base;
  private final Wire wire = Wire.withSession(HttpClient.Redirect.NEVER);
  private final Map<String, String> headers = new HashMap<>();

  public Http(int port) {
    base = "http://localhost:" + port;
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

  public HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  public HttpResponse<String> send(String method, String path, String json) {
    return send(method, path, json, "application/json");
  }

  public HttpResponse<String> form(String path, String fields) {
    return send("POST", path, fields, "application/x-www-form-urlencoded");
  }

  public Optional<String> cookie(String name) {
    return wire.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private HttpResponse<String> send(String method, String path, String body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!method.equals("GET")) {
      request.header("Content-Type", type);
    }
    headers.forEach(request::header);
    return wire.send(request, BodyHandlers.ofString());
  }

  /** The token of the forms on a page. */
  public String token(String page) {
    return Wire.token(get(page).body())
        .orElseThrow(() -> new AssertionError("no form on " + page));
  }

  /** At the sign-in page; where it leads to. */
  public String signIn(String username, String password) {
    HttpResponse<String> answer =
        form(
            "/login",
            "username=%s&password=%s&_csrf=%s"
                .formatted(
                    username,
                    URLEncoder.encode(password, StandardCharsets.UTF_8),
                    token("/login?error")));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Signed in, and ready to change something in Tasklist, Cockpit or Admin. */
  public Http inWebapp(String app, String username, String password) {
    signIn(username, password);
    get("/camunda/app/" + app + "/default/");
    return header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow());
  }
}
