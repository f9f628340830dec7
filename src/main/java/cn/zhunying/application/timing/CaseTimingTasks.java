package cn.zhunying.application.timing;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the sweep of clocks calls, and when. */
@Configuration(proxyBeanMethods = false)
class CaseTimingTasks {

  @Bean
  JavaDelegate sweepClocks(ClockSweep clocks) {
    return e -> clocks.sweep();
  }

  /** When the sweeps look for what has come due: a cron expression the sweep diagrams name. */
  @Bean
  String sweepSchedule(@Value("${zhunying.sweep}") String cron) {
    return cron;
  }
}
