package cn.zhunying.web.border;

import cn.zhunying.border.RequestReader;
import cn.zhunying.law.Refusal;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Every body of the API passes the border before it reaches its controller. */
@RestControllerAdvice
class BodyBorder extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converterType) {
    return parameter.getParameterType().isRecord();
  }

  @Override
  public @Nullable Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converterType) {
    if (body == null) {
      return null; // told as missing where one is wanted
    }
    return RequestReader.read((Record) body).fold(Function.identity(), BodyBorder::unfit);
  }

  private static Record unfit(List<Refusal> refusals) {
    throw new UnfitRequest(refusals);
  }
}
