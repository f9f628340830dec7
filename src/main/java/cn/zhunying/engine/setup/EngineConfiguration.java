package cn.zhunying.engine.setup;

import cn.zhunying.database.DatabaseOwner;
import cn.zhunying.engine.EngineSchema;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /**
   * The password of all demo accounts is known: hashing it hard would only slow the first start.
   */
  private static final int DEMO_BCRYPT = 10;

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
  static EngineSettings engineSettings(
      List<BpmnParseListener> listeners,
      ObjectProvider<AccountWitness> witness,
      @Value("${zhunying.sign-in.bcrypt:12}") int strength,
      @Value("${zhunying.demo:false}") boolean demo) {
    return new EngineSettings(
        listeners, witness::getObject, demo ? Math.min(strength, DEMO_BCRYPT) : strength);
  }

  /** The starter's, but after our own migrations: they must find the schema empty. */
  @Bean
  @DependsOnDatabaseInitialization
  ProcessEngineConfigurationImpl processEngineConfigurationImpl(
      List<ProcessEnginePlugin> plugins, DatabaseOwner owner) {
    EngineSchema.ensure(owner);
    var engine = CamundaSpringBootUtil.springProcessEngineConfiguration();
    engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
    return engine;
  }
}
