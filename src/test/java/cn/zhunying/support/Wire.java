package cn.zhunying.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTTP as tests speak it; scripts and visitors are its faces. */
public final class Wire {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern RULE = Pattern.compile("\"type\":\"/problems/([a-z0-9-]+)\"");

  private final HttpClient client;
  private final CookieManager cookies;

  private Wire(HttpClient.Builder client, CookieManager cookies) {
    this.client = client.build();
    this.cookies = cookies;
  }

  /** Keeps nothing between two requests. */
  public static Wire plain() {
    return new Wire(HttpClient.newBuilder(), null);
  }

  /** Keeps cookies, as a browser does. */
  public static Wire withSession(HttpClient.Redirect redirect) {
    CookieManager cookies = new CookieManager();
    return new Wire(
        HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect), cookies);
  }

  public CookieManager cookies() {
    return cookies;
  }

  public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The value of the header {@code Authorization}. */
  public static String basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** The token of the forms on a page; empty when there is no form. */
  public static Optional<String> token(String html) {
    return TOKEN.matcher(html).results().findFirst().map(found -> found.group(1));
  }

  /** The rule named by the type of a problem; empty when there is none. */
  static String rule(String problem) {
    return RULE.matcher(problem).results().findFirst().map(found -> found.group(1)).orElse("");
  }
}
