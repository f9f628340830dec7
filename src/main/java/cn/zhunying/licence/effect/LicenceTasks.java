package cn.zhunying.licence.effect;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.DecisionCopies;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call to make a licence, to change it and to end it. */
@Configuration(proxyBeanMethods = false)
class LicenceTasks {

  @Bean
  JavaDelegate issueLicence(Issuing licences) {
    return e -> licences.issue(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate approvePreparation(Issuing licences) {
    return e -> licences.prepare(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate alterLicence(Altering licences) {
    return e -> licences.alter(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate extendLicence(Altering licences) {
    return e -> licences.extend(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate reissueLicence(Altering licences) {
    return e -> licences.reissue(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate addPoint(Altering licences) {
    return e -> licences.addPoint(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate enterOnLicence(Entering licences) {
    return e -> licences.enter(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate upgradeLicence(Altering licences) {
    return e -> licences.upgrade(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate cancelLicence(Cancelling licences) {
    return e -> licences.cancel(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate divideLicence(Succession licences) {
    return e -> licences.divide(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate uniteLicences(Succession licences) {
    return e -> licences.unite(e.getProcessBusinessKey());
  }

  /** Nobody is sent a copy where the item does not ask for it. */
  @Bean
  JavaDelegate copyDecision(DecisionCopies copies, Licences licences, Applications applications) {
    return e -> {
      String number = e.getProcessBusinessKey();
      Application a = applications.require(number);
      if (copies.areAsked(a)) {
        String to = copies.send(a, licences.ofApplication(number).orElseThrow());
        applications.act(number, "decision-copied", Map.of("to", to), null);
      }
    };
  }

  @Bean
  JavaDelegate notifyApplicant(Delivery delivery) {
    return e -> delivery.deliver(e.getProcessBusinessKey());
  }
}
