package cn.zhunying.web.language;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The bundles; a number stands in a sentence as it is: the year 2027 is not 2,027. */
class PlainMessages extends ResourceBundleMessageSource {

  @Override
  protected Object[] resolveArguments(Object[] values, Locale locale) {
    return Arrays.stream(super.resolveArguments(values, locale))
        .map(value -> value instanceof Number ? value.toString() : value)
        .toArray();
  }
}
