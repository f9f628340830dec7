package cn.zhunying.web;

import cn.zhunying.law.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Refusals as {@code application/problem+json}: {@code title, detail, errors: [{field, reason,
 * remedy, clause}]}.
 */
public final class Problems {

  private Problems() {}

  /** 422: understood, but refused for the reasons given. */
  public static ResponseEntity<Object> refused(List<Refusal> refusals) {
    return of(HttpStatus.UNPROCESSABLE_ENTITY, "请更正后重新提交", refusals);
  }

  public static ResponseEntity<Object> refused(Refusal refusal) {
    return refused(List.of(refusal));
  }

  /** 409: right in itself, but not in the state the case is in now. */
  public static ResponseEntity<Object> conflict(Refusal refusal) {
    return of(HttpStatus.CONFLICT, "当前状态不能这样办理", List.of(refusal));
  }

  /** 422 when a field is at fault, 409 when the state of the case is. */
  public static ResponseEntity<Object> refusedOrConflict(Refusal refusal) {
    return refusal.field() == null ? conflict(refusal) : refused(refusal);
  }

  /** 404, also for what exists but is not the caller's: existence is not disclosed. */
  public static ResponseEntity<Object> notFound(String what, String value) {
    return of(
        HttpStatus.NOT_FOUND,
        "没有找到" + what,
        List.of(
            Refusal.of(null, "没有找到%s“%s”，或者您无权查看".formatted(what, value), "请核对编号，并确认使用的是提交时的账号")));
  }

  public static ResponseEntity<Object> of(HttpStatus status, String title, List<Refusal> refusals) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(status, title, refusals));
  }

  static ProblemDetail detail(HttpStatus status, String title, List<Refusal> refusals) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            status, String.join("；", refusals.stream().map(Refusal::reason).toList()));
    problem.setTitle(title);
    problem.setProperty("errors", refusals);
    return problem;
  }
}
