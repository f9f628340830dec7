package cn.zhunying.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The token Tasklist, Cockpit and Admin send with what they change. Asked for before their own
 * filter is, which would end the session of whoever comes without one.
 */
public final class WebappToken {

  private static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";
  private static final String HEADER = "X-XSRF-TOKEN";

  private WebappToken() {}

  public static boolean isRight(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object kept = session == null ? null : session.getAttribute(IN_SESSION);
    String sent = request.getHeader(HEADER);
    return kept != null
        && sent != null
        && MessageDigest.isEqual(
            kept.toString().getBytes(StandardCharsets.UTF_8),
            sent.getBytes(StandardCharsets.UTF_8));
  }
}
