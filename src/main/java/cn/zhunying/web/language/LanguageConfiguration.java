package cn.zhunying.web.language;

import cn.zhunying.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code ?lang=en} and {@code ?lang=zh} choose the language of this page and of those after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class LanguageConfiguration implements WebMvcConfigurer {

  private final ChosenLanguage chosen = new ChosenLanguage();

  @Bean
  LocaleResolver localeResolver() {
    return chosen;
  }

  @Bean
  MessageSource messageSource(MessageSourceProperties properties) {
    PlainMessages messages = new PlainMessages();
    messages.setBasenames(properties.getBasename().toArray(String[]::new));
    messages.setDefaultEncoding(properties.getEncoding().name());
    messages.setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
    return messages;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object h) {
            if (request.getMethod().equals("GET") && request.getParameter(Language.NAME) != null) {
              chosen.setLocale(request, response, Language.of(request));
            }
            return true;
          }
        });
  }
}
