package cn.zhunying.supervision.grant;

import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.plan.DutySchedule;
import cn.zhunying.supervision.plan.LicenceDuties;
import cn.zhunying.supervision.plan.Supervised;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the end of an application calls: the duties it brings or ends. */
@Configuration(proxyBeanMethods = false)
class GrantTasks {

  @Bean
  JavaDelegate scheduleDuties(LicenceDuties duties, Licences licences, Cases cases) {
    return application ->
        duties.granted(
            granted(application, licences), cases.open(application.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate scheduleSupervision(DutySchedule duties, LicenceDuties renamed, Cases cases) {
    return filing -> {
      Case filed = cases.open(filing.getProcessBusinessKey());
      renamed.reported(filed);
      duties.supervise(Supervised.of(filed.application()), Occasion.FILING);
      duties.supervise(
          Supervised.of(filed.application()), Occasion.filed(filed.application().action()));
    };
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
  JavaDelegate endDuties(LicenceDuties duties, Licences licences, Cases cases) {
    return application ->
        duties.terminated(
            granted(application, licences), cases.open(application.getProcessBusinessKey()));
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
