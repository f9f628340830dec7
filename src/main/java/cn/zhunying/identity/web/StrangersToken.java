package cn.zhunying.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token of our forms: in the session of whoever has signed in, in a cookie of whoever has not,
 * so that a stranger who opens the sign-in page writes nothing to the database.
 */
final class StrangersToken implements CsrfTokenRepository {

  /** Not the name Tasklist uses for its own. */
  static final String COOKIE = "ZYFORM";

  private final CsrfTokenRepository signedIn = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository strangers = new CookieCsrfTokenRepository();

  StrangersToken() {
    strangers.setCookieName(COOKIE);
    strangers.setCookiePath("/");
    strangers.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return at(request).generateToken(request);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    at(request).saveToken(token, request, response);
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    return at(request).loadToken(request);
  }

  private CsrfTokenRepository at(HttpServletRequest request) {
    return request.getSession(false) == null ? strangers : signedIn;
  }
}
