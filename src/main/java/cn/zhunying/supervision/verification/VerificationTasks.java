package cn.zhunying.supervision.verification;

import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.REASON;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about the verification of a commitment. */
@Configuration(proxyBeanMethods = false)
class VerificationTasks {

  @Bean
  JavaDelegate recordFulfilment(Verification verification) {
    return duty -> verification.fulfilled(DUTY.require(duty));
  }

  @Bean
  JavaDelegate recordUnfulfilment(Verification verification) {
    return duty -> verification.unfulfilled(DUTY.require(duty), REASON.require(duty));
  }

  @Bean
  JavaDelegate recordFalseCommitment(Verification verification) {
    return duty -> verification.falseCommitment(DUTY.require(duty), REASON.require(duty));
  }
}
