package cn.zhunying.supervision.timing;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sweep of dates calls. */
@Configuration(proxyBeanMethods = false)
class DutyTimingTasks {

  @Bean
  JavaDelegate warnDueDuties(DutyRecount dates, DutyWarnings warnings) {
    return sweep -> {
      dates.recount();
      warnings.sweep();
    };
  }
}
