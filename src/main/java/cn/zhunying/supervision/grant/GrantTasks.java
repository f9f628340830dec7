package cn.zhunying.supervision.grant;

import cn.zhunying.application.Applications;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Supervised;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the end of an application calls: the duties it brings or ends. */
@Configuration(proxyBeanMethods = false)
class GrantTasks {

  @Bean
  JavaDelegate scheduleDuties(Duties duties, Licences licences, Applications applications) {
    return application ->
        duties.schedule(
            granted(application, licences),
            applications.require(application.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate scheduleSupervision(Duties duties, Applications applications) {
    return filing ->
        duties.supervise(
            Supervised.of(applications.require(filing.getProcessBusinessKey())), "filing");
  }

  @Bean
  JavaDelegate openCreditAccount(CreditOpening credit, Licences licences) {
    return application -> credit.open(granted(application, licences));
  }

  @Bean
  JavaDelegate openCreditAccountOfFiling(CreditOpening credit, Applications applications) {
    return filing -> credit.open(applications.require(filing.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate endDuties(Duties duties, Licences licences, Applications applications) {
    return application -> {
      Licence ended = granted(application, licences);
      duties.end(ended);
      duties.terminated(ended, applications.require(application.getProcessBusinessKey()));
    };
  }

  @Bean
  JavaDelegate settleDuties(SuccessionDuties duties) {
    return application -> duties.settle(application.getProcessBusinessKey());
  }

  private static Licence granted(DelegateExecution application, Licences licences) {
    String number = application.getProcessBusinessKey();
    return licences
        .ofApplication(number)
        .orElseThrow(() -> new IllegalStateException("no licence of " + number));
  }
}
