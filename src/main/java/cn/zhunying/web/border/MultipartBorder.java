package cn.zhunying.web.border;

import cn.zhunying.law.Refusal;
import cn.zhunying.web.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The fields of forms that come with files; the files themselves are checked where they are kept.
 */
@Component
class MultipartBorder implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
    if (first && new StandardServletMultipartResolver().isMultipart(request)) {
      Optional<Refusal> unfit = Parameters.unfit(request);
      if (unfit.isPresent()) {
        request.setAttribute(RequestBorder.UNFIT, unfit.get().in(Language.of(request)).reason());
        throw new UnfitRequest(List.of(unfit.get()));
      }
    }
    return true;
  }
}
