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
    return duty -> verification.fulfilled(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordUnfulfilment(Verification verification) {
    return duty -> verification.unfulfilled(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordFalseCommitment(Verification verification) {
    return duty -> verification.falseCommitment(DUTY.get(duty), REASON.get(duty));
  }
}
