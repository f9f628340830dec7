package cn.zhunying.decision;

import static cn.zhunying.engine.ProcessVariables.BUREAU;
import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.FORM_CHECK;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;

import cn.zhunying.engine.Deadlines;
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
    return e -> {
      boolean pass = decisions.checkForm(e.getProcessBusinessKey());
      FORM_CHECK.setTransient(e, pass ? "pass" : "doubtful");
      if (!pass) {
        DECIDE_BY.set(e, Deadlines.endOf(decisions.onTheSpotBy()));
        BUREAU.set(e, decisions.bureau(e.getProcessBusinessKey()));
      }
    };
  }

  /** Nobody's outcome means that every check passed and nobody was asked. */
  @Bean
  JavaDelegate grantPermit() {
    return e ->
        decisions.grant(e.getProcessBusinessKey(), OUTCOME.find(e).isEmpty(), REASON.get(e));
  }

  @Bean
  JavaDelegate denyPermit() {
    return e -> decisions.deny(e.getProcessBusinessKey(), REASON.get(e));
  }
}
