package cn.zhunying.calendar.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In tests the demo clock everybody is given runs on a clock they can set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zhunying.demo", havingValue = "true")
class SettableClockConfiguration {

  @Bean
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  @Primary
  DemoClock clockOfTests(
      SettableClock base, DemoClockTable table, ApplicationEventPublisher events) {
    return new DemoClock(base, table.offset(), table::keep, events::publishEvent);
  }
}
