package cn.zhunying.engine.setup;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /** One sign-on: runs after the security chain, before the webapps' own filters. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignOn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(
        Map.of(
            ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
            WebappAuthentication.class.getName()));
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 100);
    return filter;
  }

  @Bean
  static EngineSettings engineSettings(List<BpmnParseListener> listeners) {
    return new EngineSettings(listeners);
  }

  /** The starter's, but after our own migrations: they must find the schema empty. */
  @Bean
  @DependsOnDatabaseInitialization
  ProcessEngineConfigurationImpl processEngineConfigurationImpl(List<ProcessEnginePlugin> plugins) {
    var engine = CamundaSpringBootUtil.springProcessEngineConfiguration();
    engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
    return engine;
  }
}
