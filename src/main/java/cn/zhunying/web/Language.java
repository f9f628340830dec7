package cn.zhunying.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The language somebody reads: a person's choice, a script's header, else Chinese. What is
 * recorded, printed or mailed is Chinese always and never asks here.
 */
public final class Language {

  /** Name of the cookie that keeps a person's choice, and of the parameter that makes it. */
  public static final String NAME = "lang";

  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private static final List<Locale> KNOWN = List.of(CHINESE, Locale.ENGLISH);

  private Language() {}

  /** Of the request being answered; Chinese where there is none. */
  public static Locale current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? of(asked.getRequest())
        : CHINESE;
  }

  /**
   * Scripts say it by {@code Accept-Language}; a browser says that of its maker rather than of its
   * reader, so pages go by what was chosen. The engine's own pages are Chinese.
   */
  public static Locale of(HttpServletRequest request) {
    String path = Audience.path(request);
    if (path.matches("/(api|problems)/.*")) {
      return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
    if (path.matches("/(camunda|engine-rest)(/.*)?")) {
      return CHINESE;
    }
    String asked = request.getMethod().equals("GET") ? request.getParameter(NAME) : null;
    return named(asked == null ? kept(request) : asked);
  }

  public static Locale named(@Nullable String word) {
    return "en".equals(word) ? Locale.ENGLISH : CHINESE;
  }

  /** {@code zh-CN} or {@code en}, as HTML and HTTP name it. */
  public static String tag(Locale language) {
    return language.toLanguageTag();
  }

  private static Locale accepted(String header) {
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header == null ? "*" : header), KNOWN);
      return best == null ? CHINESE : best;
    } catch (IllegalArgumentException malformed) {
      return CHINESE;
    }
  }

  private static @Nullable String kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
