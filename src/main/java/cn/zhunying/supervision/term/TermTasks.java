package cn.zhunying.supervision.term;

import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.REASON;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about the end of a term. */
@Configuration(proxyBeanMethods = false)
class TermTasks {

  @Bean
  JavaDelegate expireLicences(TermSweep terms) {
    return sweep -> terms.sweep();
  }

  @Bean
  JavaDelegate recordRenewal(Renewals renewals) {
    return duty -> renewals.renewed(DUTY.require(duty));
  }

  @Bean
  JavaDelegate recordRenewalByApplication(Renewals renewals) {
    return duty -> renewals.leftToHolder(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate recordNoActivity(Renewals renewals) {
    return duty -> renewals.noActivity(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate cancelExpiredLicence(TermEnds terms) {
    return duty -> terms.cancelled(DUTY.require(duty));
  }

  @Bean
  JavaDelegate postponeCancellation(TermEnds terms) {
    return duty -> terms.postponed(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate recordReturn(LicenceReturns returns) {
    return duty -> returns.returned(DUTY.require(duty));
  }

  @Bean
  JavaDelegate announceInvalid(LicenceReturns returns) {
    return duty -> returns.announceInvalid(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate recordLevelKept(LevelReviews reviews) {
    return duty -> reviews.kept(DUTY.require(duty));
  }

  @Bean
  JavaDelegate downgradeLicence(LevelReviews reviews) {
    return duty -> reviews.downgraded(DUTY.require(duty), REASON.require(duty));
  }
}
