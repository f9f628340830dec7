package cn.zhunying.web;

import cn.zhunying.border.Echo;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Refusals as {@code application/problem+json}: {@code type, title, detail, errors: [{rule, kind,
 * field, reason, remedy, clause}]}. The type is the rule of the first of them, and the kind of that
 * one decides the status.
 */
public final class Problems {

  private static final String TYPES = "/problems/";

  /** Findings that one answer lists; the others are found when these are mended. */
  private static final int MOST = 50;

  private Problems() {}

  /** The one place where what became of an act turns into an answer. */
  public static <T, R> Reply<R> answer(Outcome<T> outcome, Function<? super T, Reply<R>> done) {
    return outcome.fold(done, Problems::refused);
  }

  /**
   * 422, 409, 403 or 404, as the first refusal is about the form, the state, the right, or nothing.
   */
  public static <T> Reply<T> refused(List<Refusal> refusals) {
    Refusal.Kind kind = refusals.get(0).kind();
    return of(status(kind), title(kind), refusals);
  }

  /**
   * The same, with the way that is still open.
   *
   * @param still told beside the refusals: they can be had in writing
   */
  public static <T> Reply<T> refused(List<Refusal> refusals, Refusal still) {
    ProblemDetail problem = detail(HttpStatus.UNPROCESSABLE_ENTITY, "请更正后重新提交", refusals);
    problem.setProperty("still", still);
    return Reply.problem(problem);
  }

  public static <T> Reply<T> refused(Refusal refusal) {
    return refused(List.of(refusal));
  }

  /** 404, also for what exists but is not the caller's: existence is not disclosed. */
  public static <T> Reply<T> notFound(String what, String value) {
    return refused(Refusal.unknown("not-found", what, Echo.of(value)));
  }

  /** For what never reached a service, with a status of its own. */
  public static <T> Reply<T> of(HttpStatus status, String title, List<Refusal> refusals) {
    return Reply.problem(detail(status, title, refusals));
  }

  /** Where the page of the first refusal's rule stands, relative to the product's address. */
  public static String type(List<Refusal> refusals) {
    return TYPES + refusals.get(0).rule();
  }

  public static ProblemDetail detail(HttpStatus status, String title, List<Refusal> all) {
    List<Refusal> refusals = all.size() > MOST ? all.subList(0, MOST) : all;
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            status, String.join("；", refusals.stream().map(Refusal::reason).toList()));
    problem.setType(URI.create(type(refusals)));
    problem.setTitle(title);
    problem.setProperty("errors", refusals);
    return problem;
  }

  private static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case FORM -> HttpStatus.UNPROCESSABLE_ENTITY;
      case STATE -> HttpStatus.CONFLICT;
      case RIGHT -> HttpStatus.FORBIDDEN;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
    };
  }

  private static String title(Refusal.Kind kind) {
    return switch (kind) {
      case FORM -> "请更正后重新提交";
      case STATE -> "当前状态不能这样办理";
      case RIGHT -> "您无权进行此操作";
      case UNKNOWN -> "没有找到";
    };
  }
}
