package cn.zhunying.supervision;

import static cn.zhunying.engine.ProcessVariables.DUTY;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every supervision diagram calls. */
@Configuration(proxyBeanMethods = false)
class SupervisionTasks {

  @Bean
  JavaDelegate warnInspector(Duties duties) {
    return duty -> duties.warn(DUTY.require(duty));
  }
}
