package cn.zhunying.supervision.plan;

import static cn.zhunying.engine.ProcessVariables.MORE_DUTIES;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sweep of duties calls. */
@Configuration(proxyBeanMethods = false)
class DutyPlanTasks {

  @Bean
  JavaDelegate openDueDuties(DutyOpening opening) {
    return sweep -> MORE_DUTIES.set(sweep, opening.openDue());
  }
}
