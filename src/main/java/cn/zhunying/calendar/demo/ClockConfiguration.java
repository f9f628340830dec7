package cn.zhunying.calendar.demo;

import cn.zhunying.calendar.ChineseDates;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everybody is given; nobody asks the system for the time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  @ConditionalOnProperty(name = "zhunying.demo", havingValue = "false", matchIfMissing = true)
  Clock clock() {
    return Clock.system(ChineseDates.ZONE);
  }

  @Bean
  @ConditionalOnProperty(name = "zhunying.demo", havingValue = "true")
  DemoClock demoClock(DemoClockTable table, ApplicationEventPublisher events) {
    return new DemoClock(
        Clock.system(ChineseDates.ZONE), table.offset(), table::keep, events::publishEvent);
  }
}
