package cn.zhunying.web.failure;

import cn.zhunying.web.late.Meanwhile;
import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the answers to failures where they must stand. */
@Configuration(proxyBeanMethods = false)
class FailureConfiguration {

  /** Before sessions and security: both need the database. */
  @Bean
  FilterRegistrationBean<LastResort> lastResort() {
    FilterRegistrationBean<LastResort> filter = new FilterRegistrationBean<>(new LastResort());
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Right before the engine's own servlets, behind the gate. */
  @Bean
  FilterRegistrationBean<EngineAnswers> engineAnswers(ObjectProvider<Meanwhile> meanwhile) {
    FilterRegistrationBean<EngineAnswers> filter =
        new FilterRegistrationBean<>(new EngineAnswers(meanwhile));
    filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
    filter.setOrder(Ordered.LOWEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(PlainErrorValve.class.getName()));
  }
}
