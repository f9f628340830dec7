package cn.zhunying.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses a person with a browser; the error page says what to do. */
final class PageDenied implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (tooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (why instanceof CsrfException) {
      request.setAttribute("stale", true);
      if (SecurityContextHolder.getContext().getAuthentication() == null) {
        ReturnPath.rememberForm(request, response);
      }
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** A form too large is not read at all, so that its token seems to be missing. */
  private static boolean tooLarge(HttpServletRequest request) {
    return request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR)
        == FailReason.POST_TOO_LARGE;
  }
}
