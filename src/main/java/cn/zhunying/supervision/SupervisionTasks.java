package cn.zhunying.supervision;

import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.MORE_DUTIES;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sweep and every supervision diagram call. */
@Configuration(proxyBeanMethods = false)
class SupervisionTasks {

  @Bean
  JavaDelegate openDueDuties(Duties duties) {
    return sweep -> MORE_DUTIES.set(sweep, duties.openDue());
  }

  @Bean
  JavaDelegate warnInspector(Duties duties) {
    return duty -> duties.warn(DUTY.get(duty));
  }
}
