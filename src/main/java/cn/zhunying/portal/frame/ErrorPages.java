package cn.zhunying.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of every error: what happened, what to do next, a way back. */
@Component
class ErrorPages implements ErrorViewResolver {

  private final MessageSource messages;

  ErrorPages(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Object year = request.getAttribute(PageErrors.UNPUBLISHED);
    // the other is set where a form came without a valid token
    String kind =
        year != null
            ? "unpublished"
            : request.getAttribute("stale") == null ? "" + status.value() : "stale";
    Map<String, Object> page = new HashMap<>(model);
    page.put("heading", text(kind, status, "title", year));
    page.put("what", text(kind, status, "what", year));
    page.put("next", text(kind, status, "next", year));
    page.put("back", back(request));
    return new ModelAndView("error", page);
  }

  private String text(String kind, HttpStatus status, String part, Object year) {
    return Stream.of(kind, status.is5xxServerError() ? "5xx" : "4xx")
        .map(k -> messages.getMessage(key(k, part), new Object[] {"" + year}, null, Locale.CHINA))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static String key(String kind, String part) {
    return "error." + kind + "." + part;
  }

  /** The page of ours that led here; null when there is none. */
  private static String back(HttpServletRequest request) {
    String from = request.getHeader("Referer");
    String here = request.getRequestURL().toString();
    String site = here.substring(0, here.length() - request.getRequestURI().length());
    return from == null || !from.startsWith(site + "/") ? null : path(from);
  }

  private static String path(String from) {
    try {
      URI uri = URI.create(from);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return uri.getRawPath().startsWith("//") ? null : uri.getRawPath() + query;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
