package cn.zhunying.enforcement.revocation;

import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.HEARING_UNTIL;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.REVIEW_BY;

import cn.zhunying.engine.Deadlines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about revocation. */
@Configuration(proxyBeanMethods = false)
class RevocationTasks {

  @Bean
  JavaDelegate giveHearingNotice(Hearings hearings) {
    return duty -> {
      Hearings.Announced announced = hearings.announce(DUTY.require(duty));
      HEARING_UNTIL.set(duty, Deadlines.endOf(announced.hearingUntil()));
      REVIEW_BY.set(duty, Deadlines.endOf(announced.decideBy()));
    };
  }

  @Bean
  JavaDelegate recordStatement(Revocations revocations) {
    return duty -> revocations.recordStatement(DUTY.require(duty));
  }

  @Bean
  JavaDelegate revokeLicence(RevocationDecisions decisions) {
    return duty -> decisions.revoke(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate keepLicence(RevocationDecisions decisions) {
    return duty -> decisions.keep(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate enterCredit(RevocationRecord record) {
    return duty -> record.collect(DUTY.require(duty));
  }

  @Bean
  JavaDelegate restoreRecord(RevocationRecord record) {
    return duty -> record.restore(DUTY.require(duty));
  }
}
