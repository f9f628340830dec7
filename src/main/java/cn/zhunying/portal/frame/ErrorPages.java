package cn.zhunying.portal.frame;

import cn.zhunying.web.ErrorTexts;
import cn.zhunying.web.Reference;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of every error: what happened, what to do next, a way back. */
@Component
class ErrorPages implements ErrorViewResolver {

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Object year = request.getAttribute(PageErrors.UNPUBLISHED);
    Object unfit = request.getAttribute(PageErrors.UNFIT);
    // the other is set where a form came without a valid token
    String kind =
        year != null
            ? "unpublished"
            : unfit != null
                ? "unfit"
                : request.getAttribute("stale") == null ? "" + status.value() : "stale";
    Object said = year == null ? unfit : year;
    Map<String, Object> page = new HashMap<>(model);
    ErrorTexts texts = ErrorTexts.of(kind, status.value(), said + "");
    page.put("heading", texts.title());
    Object act = request.getAttribute(PageErrors.MEANWHILE);
    page.put("what", act == null ? texts.what() : texts.what() + act + "。");
    page.put("next", texts.next());
    page.put("reference", status.is5xxServerError() ? Reference.of(request) : null);
    page.put("back", back(request));
    return new ModelAndView("error", page);
  }

  /** The page of ours that led here; null when there is none. */
  private static @Nullable String back(HttpServletRequest request) {
    String from = request.getHeader("Referer");
    String here = request.getRequestURL().toString();
    String site = here.substring(0, here.length() - request.getRequestURI().length());
    return from == null || !from.startsWith(site + "/") ? null : path(from);
  }

  private static @Nullable String path(String from) {
    try {
      URI uri = URI.create(from);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return uri.getRawPath().startsWith("//") ? null : uri.getRawPath() + query;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
