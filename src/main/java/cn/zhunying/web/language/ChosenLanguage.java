package cn.zhunying.web.language;

import cn.zhunying.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps the choice in a cookie for a year, for people who are not signed in too. */
class ChosenLanguage implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Language.of(request);
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale chosen) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(Language.NAME, chosen.getLanguage())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
  }
}
