package cn.zhunying.web;

import cn.zhunying.border.Echo;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    ProblemDetail problem =
        detail(HttpStatus.UNPROCESSABLE_ENTITY, title(Refusal.Kind.FORM), refusals);
    problem.setProperty("still", still.in(Language.current()));
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
  public static <T> Reply<T> of(HttpStatus status, String about, List<Refusal> refusals) {
    return Reply.problem(detail(status, about, refusals));
  }

  /** Where the page of the first refusal's rule stands, relative to the product's address. */
  public static String type(List<Refusal> refusals) {
    return TYPES + refusals.get(0).rule();
  }

  /**
   * @param about whose heading it has: {@code problem.<about>} of the error texts
   */
  public static ProblemDetail detail(HttpStatus status, String about, List<Refusal> all) {
    Locale language = Language.current();
    List<Refusal> refusals = all.stream().limit(MOST).map(r -> r.in(language)).toList();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, joined(refusals.stream().map(Refusal::reason)));
    problem.setType(URI.create(type(refusals)));
    problem.setTitle(ErrorTexts.problem(about));
    problem.setProperty("errors", refusals);
    return problem;
  }

  /** Several sentences as one. */
  public static String joined(Stream<String> sentences) {
    return sentences.collect(Collectors.joining(ErrorTexts.problem("and")));
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
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
