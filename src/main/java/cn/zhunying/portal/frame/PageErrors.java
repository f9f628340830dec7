package cn.zhunying.portal.frame;

import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Audience;
import cn.zhunying.web.Language;
import cn.zhunying.web.late.Meanwhile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives a person with a browser the error page where a script reads a problem document. Asked
 * before the API's own handlers, as it knows the address only: nothing answers an unknown one.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

  /** The year whose working days nobody can count yet. */
  static final String UNPUBLISHED = "unpublishedYear";

  /** What a form or an address said that cannot be taken. */
  static final String UNFIT = "cn.zhunying.unfit";

  /** What happened to the case while this was on its way. */
  static final String MEANWHILE = "cn.zhunying.meanwhile";

  private final WaysBack ways;
  private final ObjectProvider<Meanwhile> meanwhile;

  PageErrors(WaysBack ways, ObjectProvider<Meanwhile> meanwhile) {
    this.ways = ways;
    this.meanwhile = meanwhile;
  }

  private Optional<Refusal> since(HttpServletRequest request) {
    return Optional.ofNullable(meanwhile.getIfAvailable())
        .flatMap(m -> Meanwhile.about(request).flatMap(m::since));
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception why) {
    HttpStatus status = Audience.isPerson(request) ? status(why) : null;
    if (status == null) {
      return null;
    }
    if (why instanceof UnpublishedYearException unpublished) {
      request.setAttribute(UNPUBLISHED, unpublished.year());
    }
    if (status == HttpStatus.CONFLICT) {
      since(request)
          .map(act -> act.in(Language.current()))
          .ifPresent(act -> request.setAttribute(MEANWHILE, act.reason()));
    }
    Optional<String> page =
        why instanceof HttpRequestMethodNotSupportedException
            ? ways.back(request)
            : Optional.empty();
    if (page.isPresent()) {
      return new ModelAndView("redirect:" + page.get());
    }
    try {
      if (why instanceof ErrorResponse said) {
        said.getHeaders().forEach((name, all) -> all.forEach(v -> response.addHeader(name, v)));
      }
      response.sendError(status.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }

  /** Null for what nobody planned, which is logged and becomes a 500, and for the sign-in's no. */
  private static @Nullable HttpStatus status(Exception why) {
    if (why instanceof ErrorResponse said) {
      return HttpStatus.resolve(said.getStatusCode().value());
    }
    if (why instanceof TypeMismatchException || why instanceof MultipartException) {
      return HttpStatus.BAD_REQUEST;
    }
    if (why instanceof ConcurrencyFailureException
        || why instanceof DuplicateKeyException
        || why instanceof UnpublishedYearException) {
      return HttpStatus.CONFLICT;
    }
    ResponseStatus fixed =
        AnnotatedElementUtils.findMergedAnnotation(why.getClass(), ResponseStatus.class);
    return fixed == null ? null : fixed.code();
  }
}
