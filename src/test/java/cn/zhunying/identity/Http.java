package cn.zhunying.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor over real HTTP, with cookies, following no redirects. */
public final class Http {

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new HashMap<>();

  public Http(int port) {
    base = "http://localhost:" + port;
  }

  public Http as(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
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
    return cookies.getCookieStore().getCookies().stream()
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
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** The token of the forms on a page. */
  public String token(String page) {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("no form on " + page);
    }
    return token.group(1);
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
