package cn.zhunying.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Leads a stranger to the sign-in page and, later, back; but only to where there is something: an
 * address of nothing is told so at once.
 */
@Component
class PageNeedsSignIn implements AuthenticationEntryPoint {

  private static final String WEBAPPS = "/camunda/app/";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  PageNeedsSignIn(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!isSomething(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String accept = request.getHeader("Accept");
    if (request.getMethod().equals("GET")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      ReturnPath.remember(request, response);
    }
    response.sendRedirect(request.getContextPath() + "/login");
  }

  private boolean isSomething(HttpServletRequest request) {
    if (request.getRequestURI().startsWith(request.getContextPath() + WEBAPPS)) {
      return true;
    }
    boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
    if (!parsed) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    try {
      return mappings.stream().anyMatch(mapping -> answers(mapping, request));
    } finally {
      if (!parsed) {
        ServletRequestPathUtils.clearParsedRequestPath(request);
      }
    }
  }

  private static boolean answers(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
    try {
      return mapping.getHandler(request) != null;
    } catch (Exception otherMethodOrType) {
      return true;
    }
  }
}
