package cn.zhunying.credit.season;

import cn.zhunying.credit.hook.FailedUrgings;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendar of points calls. */
@Configuration(proxyBeanMethods = false)
class CreditCalendarTasks {

  @Bean
  JavaDelegate openSettlements(Settlements settlements) {
    return calendar -> settlements.open();
  }

  @Bean
  JavaDelegate closeCreditCycles(CreditCalendar creditCalendar) {
    return calendar -> creditCalendar.close();
  }

  @Bean
  JavaDelegate publishCreditLists(CreditCalendar creditCalendar) {
    return calendar -> creditCalendar.publish();
  }

  @Bean
  JavaDelegate proposeAfterUrging(FailedUrgings urgings) {
    return calendar -> urgings.propose();
  }
}
