package cn.zhunying.web;

import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.law.Refusal;
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
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the API answers to requests that never reach a service. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String field =
          mapping.getPath().stream()
              .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
              .collect(Collectors.joining("."));
      return bad(Refusal.of(field, "“%s”的值的形式不对".formatted(field), "请对照接口文档 /v3/api-docs 填写"));
    }
    return bad(Refusal.of(null, "请求内容不是有效的 JSON", "请检查引号、逗号和括号，并以 UTF-8 提交"));
  }

  @ExceptionHandler(MissingServletRequestParameterException.class)
  ResponseEntity<Object> missing(MissingServletRequestParameterException e) {
    return bad(Refusal.of(e.getParameterName(), "没有填写 " + e.getParameterName(), "请补上此项"));
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e) {
    return bad(
        Refusal.of(e.getName(), "“%s”的值不对：%s".formatted(e.getName(), e.getValue()), "请对照接口文档填写"));
  }

  @ExceptionHandler(UnpublishedYearException.class)
  ResponseEntity<Object> unpublished(UnpublishedYearException e) {
    return Problems.conflict(e.refusal());
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException e) {
    return Problems.of(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "文件过大",
        List.of(Refusal.of("file", "文件超过系统允许的大小", "请压缩或分拆到 10 MB 以内")));
  }

  @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
  ResponseEntity<Object> atOnce(RuntimeException e) {
    LOG.info("two changes at once: {}", e.getMessage());
    return Problems.conflict(Refusal.of(null, "同一办件正在被另一个操作处理，本次没有生效", "请刷新后再试一次"));
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<Object> denied(AccessDeniedException e) {
    return Problems.of(
        HttpStatus.FORBIDDEN, "没有权限", List.of(Refusal.of(null, "您的账号没有这项权限", "请使用有权限的账号登录")));
  }

  private static ResponseEntity<Object> bad(Refusal refusal) {
    return Problems.of(HttpStatus.BAD_REQUEST, "请求有误", List.of(refusal));
  }
}
