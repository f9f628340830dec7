package cn.zhunying.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;

/** Who reads an answer: address and {@code Accept} say whether it is a person with a browser. */
public final class Audience {

  private Audience() {}

  public static boolean isPerson(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isForScripts(request);
  }

  /**
   * Addresses where scripts call, also when a browser happens to. At the engine's pages and their
   * calls {@code Accept} decides.
   */
  private static boolean isForScripts(HttpServletRequest request) {
    return path(request).matches("/(api|engine-rest|v3|actuator)(/.*)?");
  }

  /** The address that was asked for, also while its error page is being made. */
  public static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = failed == null ? request.getRequestURI() : failed.toString();
    String context = request.getContextPath();
    return context != null && uri.startsWith(context) ? uri.substring(context.length()) : uri;
  }
}
