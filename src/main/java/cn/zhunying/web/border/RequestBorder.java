package cn.zhunying.web.border;

import cn.zhunying.border.TextRule;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Language;
import cn.zhunying.web.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Path, query and form of every request, before sign-in looks at them: what no text of ours may
 * hold is answered with 400. Multipart forms are read after sign-in only, see {@link
 * MultipartBorder}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100) // after the encoding of the request is known
class RequestBorder extends OncePerRequestFilter {

  /** What the error page tells. */
  static final String UNFIT = "cn.zhunying.unfit";

  private final ObjectMapper json;

  RequestBorder(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Refusal> unfit = path(request).or(() -> parameters(request));
    if (unfit.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      answer(request, response, unfit.get());
    }
  }

  private static Optional<Refusal> path(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.length() > 2000) {
      return Optional.of(Refusal.form("address-too-long", "path"));
    }
    try {
      return TextRule.STATEMENT
          .refuse("path", "地址", UriUtils.decode(path, StandardCharsets.UTF_8))
          .or(() -> TextRule.STATEMENT.refuse("path", "地址", path));
    } catch (IllegalArgumentException e) {
      return Optional.of(Refusal.form("address-unreadable", "path"));
    }
  }

  private static Optional<Refusal> parameters(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    boolean form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    return form || request.getQueryString() != null && !type.startsWith("multipart/")
        ? Parameters.unfit(request)
        : Optional.empty();
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Refusal unfit)
      throws IOException {
    String accept = String.valueOf(request.getHeader("Accept"));
    if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
      request.setAttribute(UNFIT, unfit.in(Language.of(request)).reason());
      response.sendError(HttpStatus.BAD_REQUEST.value());
      return;
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(),
        Problems.detail(HttpStatus.BAD_REQUEST, "request", List.of(unfit)));
  }
}
