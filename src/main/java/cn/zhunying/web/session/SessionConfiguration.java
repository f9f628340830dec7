package cn.zhunying.web.session;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Where sessions are kept, and that what cannot be read is none. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  /** Two requests of one session may write the same attribute at once: the later one stays. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer onConflictTheLaterStays() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** Right behind the filter that brings the session, before anybody reads it. */
  @Bean
  FilterRegistrationBean<ReadableSession> readableSession() {
    FilterRegistrationBean<ReadableSession> filter =
        new FilterRegistrationBean<>(new ReadableSession());
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
    return filter;
  }
}
