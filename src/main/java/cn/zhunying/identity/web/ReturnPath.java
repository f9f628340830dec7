package cn.zhunying.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Where somebody wanted to go before signing in: kept by the browser, as a stranger gets no session
 * of ours. What comes back may have been written by others, so only a path of this site counts.
 */
final class ReturnPath {

  private static final String COOKIE = "ZYNEXT";
  private static final int LONGEST = 1_000;

  private ReturnPath() {}

  static void remember(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    remember(request.getRequestURI() + query, request, response);
  }

  /** The page a form came from whose sender has been signed out meanwhile. */
  static void rememberForm(HttpServletRequest request, HttpServletResponse response) {
    String from = request.getHeader(HttpHeaders.REFERER);
    String here = request.getRequestURL().toString();
    String site = here.substring(0, here.length() - request.getRequestURI().length());
    if (from != null && from.startsWith(site + "/")) {
      remember(from.substring(site.length()), request, response);
    }
  }

  private static void remember(
      String path, HttpServletRequest request, HttpServletResponse response) {
    if (isLocal(path) && !path.startsWith("/login")) {
      byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
      String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      set(request, response, value, Duration.ofMinutes(30));
    }
  }

  /** Once only. */
  static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    Optional<Cookie> kept =
        Arrays.stream(cookies).filter(c -> c.getName().equals(COOKIE)).findFirst();
    kept.ifPresent(cookie -> set(request, response, "", Duration.ZERO));
    return kept.map(Cookie::getValue).flatMap(ReturnPath::decoded).filter(ReturnPath::isLocal);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Neither another host nor anything a browser could take for one. */
  static boolean isLocal(String path) {
    return path.length() <= LONGEST
        && path.startsWith("/")
        && !path.startsWith("//")
        && path.indexOf('\\') < 0
        && path.codePoints().noneMatch(c -> c <= ' ' || c == 0x7f);
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build()
            .toString());
  }
}
