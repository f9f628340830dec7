package cn.zhunying.web.late;

import cn.zhunying.law.Refusal;
import cn.zhunying.web.ErrorTexts;
import cn.zhunying.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Every "not in this state" says what happened meanwhile: of one kind for withdrawals, signatures,
 * corrections, acceptance, decisions and findings, for scripts and on pages.
 */
@RestControllerAdvice(annotations = {RestController.class, RestControllerAdvice.class})
class TooLate implements ResponseBodyAdvice<Object>, HandlerInterceptor, WebMvcConfigurer {

  private static final String ERRORS = "errors";

  private final ObjectProvider<Meanwhile> meanwhile;

  TooLate(ObjectProvider<Meanwhile> meanwhile) {
    this.meanwhile = meanwhile;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> by) {
    return true;
  }

  @Override
  public Object beforeBodyWrite(
      Object body,
      MethodParameter type,
      MediaType content,
      Class<? extends HttpMessageConverter<?>> by,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ProblemDetail problem
        && problem.getStatus() == HttpStatus.CONFLICT.value()
        && problem.getProperties() != null
        && request instanceof ServletServerHttpRequest servlet) {
      since(servlet.getServletRequest()).ifPresent(act -> add(problem, act));
    }
    return body;
  }

  /** The next page of a form that came too late. */
  @Override
  public void postHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
    if (flash != null
        && flash.get("refusals") instanceof List<?> told
        && told.stream()
            .anyMatch(r -> r instanceof Refusal no && no.kind() == Refusal.Kind.STATE)) {
      since(request).ifPresent(act -> flash.put("refusals", and(told, act)));
    }
  }

  private Optional<Refusal> since(HttpServletRequest request) {
    return Optional.ofNullable(meanwhile.getIfAvailable())
        .flatMap(m -> Meanwhile.about(request).flatMap(m::since));
  }

  private static void add(ProblemDetail problem, Refusal act) {
    List<?> told = (List<?>) problem.getProperties().getOrDefault(ERRORS, List.of());
    Refusal said = act.in(Language.current());
    problem.setProperty(ERRORS, and(told, said));
    problem.setDetail(problem.getDetail() + ErrorTexts.problem("and") + said.reason());
  }

  private static List<Object> and(List<?> told, Refusal act) {
    List<Object> all = new ArrayList<>(told);
    all.add(act);
    return all;
  }
}
