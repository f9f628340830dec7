package cn.zhunying.application.decider;

import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.SPECIAL_BY;

import cn.zhunying.application.Applications;
import cn.zhunying.engine.Deadlines;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the diagram of a decision by another body calls. */
@Configuration(proxyBeanMethods = false)
class OutsideDecisionTasks {

  @Bean
  JavaDelegate sendToDecider(OutsideDecisions decisions) {
    return e ->
        SPECIAL_BY.set(
            e,
            Deadlines.endOf(
                decisions.send(
                    e.getProcessBusinessKey(),
                    OUTCOME.require(e).equals("grant"),
                    REASON.find(e).orElse(null))));
  }

  @Bean
  JavaDelegate recordDeciderAnswer(OutsideDecisions decisions) {
    return e ->
        DECIDE_BY.set(
            e,
            Deadlines.endOf(
                decisions.answered(
                    e.getProcessBusinessKey(), OUTCOME.require(e), REASON.require(e))));
  }

  @Bean
  JavaDelegate recordAnswerOverdue(Applications applications) {
    return e ->
        applications.act(e.getProcessBusinessKey(), "decider-answer-overdue", Map.of(), null);
  }
}
