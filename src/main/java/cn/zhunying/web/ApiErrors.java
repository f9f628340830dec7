package cn.zhunying.web;

import cn.zhunying.border.Echo;
import cn.zhunying.border.NoNumberException;
import cn.zhunying.border.Numbers;
import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.border.UnfitRequest;
import cn.zhunying.web.limit.BodyTooLarge;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the API answers to requests that never reach a service. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
    if (BodyTooLarge.isWhy(e)) {
      return Problems.of(
          HttpStatus.PAYLOAD_TOO_LARGE, "too-large", List.of(Refusal.form("body-too-large", null)));
    }
    if (e.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String field =
          mapping.getPath().stream()
              .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
              .map(Echo::of)
              .collect(Collectors.joining("."));
      if (mapping instanceof NoNumberException no) {
        return Problems.refused(Numbers.refusal(field, field, no.written()));
      }
      return bad(Refusal.form("body-value-malformed", field, field));
    }
    return bad(Refusal.form("body-not-json", null));
  }

  @ExceptionHandler(UnfitRequest.class)
  ResponseEntity<Object> unfit(UnfitRequest e) {
    return Problems.refused(e.refusals());
  }

  @ExceptionHandler(MissingServletRequestParameterException.class)
  ResponseEntity<Object> missing(MissingServletRequestParameterException e) {
    return bad(Refusal.form("parameter-missing", e.getParameterName(), e.getParameterName()));
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e) {
    return bad(
        Refusal.form("parameter-malformed", e.getName(), e.getName(), Echo.of(e.getValue())));
  }

  @ExceptionHandler(UnpublishedYearException.class)
  ResponseEntity<Object> unpublished(UnpublishedYearException e) {
    return Problems.refused(e.refusal());
  }

  @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
  ResponseEntity<Object> atOnce(RuntimeException e) {
    LOG.info("two changes at once: {}", e.getMessage());
    return Problems.refused(Refusal.state("changed-at-once", null));
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<Object> denied(AccessDeniedException e) {
    return Problems.refused(Refusal.right("account-without-right"));
  }

  private static ResponseEntity<Object> bad(Refusal refusal) {
    return Problems.of(HttpStatus.BAD_REQUEST, "request", List.of(refusal));
  }
}
