package cn.zhunying.decision;

import static cn.zhunying.engine.ProcessVariables.BUREAU;
import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.EFFECT;
import static cn.zhunying.engine.ProcessVariables.FORM_CHECK;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;

import cn.zhunying.decision.PermitDecisions.Doubtful;
import cn.zhunying.engine.Deadlines;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call to check and to decide. */
@Configuration
class DecisionTasks {

  private final PermitDecisions decisions;

  DecisionTasks(PermitDecisions decisions) {
    this.decisions = decisions;
  }

  @Bean
  JavaDelegate checkForm() {
    return e -> tell(e, decisions.checkForm(e.getProcessBusinessKey()));
  }

  /** Nobody's outcome means that every check passed and nobody was asked. */
  @Bean
  JavaDelegate grantPermit() {
    return e ->
        EFFECT.setTransient(
            e,
            decisions
                .grant(e.getProcessBusinessKey(), OUTCOME.find(e).isEmpty(), REASON.get(e))
                .name());
  }

  @Bean
  JavaDelegate denyPermit() {
    return e -> decisions.deny(e.getProcessBusinessKey(), REASON.require(e));
  }

  /** Only what a person decides needs a bureau and a day, which cost rows. */
  private static void tell(DelegateExecution e, Optional<Doubtful> doubtful) {
    FORM_CHECK.setTransient(e, doubtful.isPresent() ? "doubtful" : "pass");
    doubtful.map(Doubtful::decideBy).map(Deadlines::endOf).ifPresent(by -> DECIDE_BY.set(e, by));
    doubtful.map(Doubtful::bureau).ifPresent(bureau -> BUREAU.set(e, bureau));
  }
}
