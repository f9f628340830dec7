package cn.zhunying.supervision.grant;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.plan.DutySchedule;
import cn.zhunying.supervision.plan.LicenceDuties;
import cn.zhunying.supervision.plan.Supervised;
import java.util.Optional;
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
  JavaDelegate scheduleSupervision(
      DutySchedule duties, LicenceDuties renamed, Cases cases, Licences licences) {
    return filing -> {
      Case filed = cases.open(filing.getProcessBusinessKey());
      renamed.reported(filed);
      duties.supervise(Supervised.of(filed.application()), Occasion.FILING);
      duties.supervise(
          supervised(filed.application(), licences), Occasion.filed(filed.application().action()));
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

  /** What is filed with the licence's own bureau is about the licence, elsewhere about itself. */
  private static Supervised supervised(Application filed, Licences licences) {
    return Optional.ofNullable(filed.licence())
        .map(licences::require)
        .filter(licence -> licence.bureau().equals(filed.bureau()))
        .map(licence -> Supervised.of(licence, filed.number(), filed.terms()))
        .orElseGet(() -> Supervised.of(filed));
  }

  private static Licence granted(DelegateExecution application, Licences licences) {
    String number = application.getProcessBusinessKey();
    return licences
        .ofApplication(number)
        .orElseThrow(() -> new IllegalStateException("no licence of " + number));
  }
}
