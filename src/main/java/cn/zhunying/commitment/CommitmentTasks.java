package cn.zhunying.commitment;

import static cn.zhunying.engine.ProcessVariables.ELIGIBLE;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call on the way of a commitment. */
@Configuration
class CommitmentTasks {

  private final Commitments commitments;

  CommitmentTasks(Commitments commitments) {
    this.commitments = commitments;
  }

  @Bean
  JavaDelegate giveNotice() {
    return e -> commitments.giveNotice(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate checkEligibility() {
    return e -> ELIGIBLE.setTransient(e, commitments.checkEligibility(e.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate recordCommitment() {
    return e -> commitments.record(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate continueUnsigned() {
    return e -> commitments.unsigned(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate withdrawCommitment() {
    return e -> commitments.withdraw(e.getProcessBusinessKey());
  }
}
