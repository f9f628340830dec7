package cn.zhunying.web.failure;

import cn.zhunying.law.Refusal;
import cn.zhunying.web.Audience;
import cn.zhunying.web.ErrorTexts;
import cn.zhunying.web.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** What the container has an error answered with: a page for a person, a problem for a script. */
@Controller
class ErrorAnswers extends BasicErrorController {

  ErrorAnswers(
      ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> resolvers) {
    super(attributes, server.getError(), resolvers);
  }

  @Override
  public @Nullable ModelAndView errorHtml(
      HttpServletRequest request, HttpServletResponse response) {
    if (Audience.isPerson(request)) {
      return super.errorHtml(request, response);
    }
    int status = getStatus(request).value();
    try {
      FailureAnswer.write(request, response, status, reference(request, status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    ErrorTexts texts = ErrorTexts.of(status.value());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", texts.title());
    problem.put("status", status.value());
    problem.put("detail", texts.what());
    problem.put("reference", reference(request, status.value()));
    problem.put("errors", List.of(Refusal.unknown("request-failed", texts.what(), texts.next())));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** There is nothing in the log about what the caller did wrong. */
  private static @Nullable String reference(HttpServletRequest request, int status) {
    return status < 500 ? null : Reference.of(request);
  }
}
