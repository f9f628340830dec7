package cn.zhunying.application.review;

import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.SPECIAL_BY;
import static cn.zhunying.engine.ProcessVariables.STOP;

import cn.zhunying.application.Applications;
import cn.zhunying.engine.Deadlines;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call on the way from acceptance to a decision. */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {

  @Bean
  JavaDelegate recordReview(GeneralProcedure procedure) {
    return e -> procedure.review(e.getProcessBusinessKey(), OUTCOME.require(e), REASON.get(e));
  }

  @Bean
  JavaDelegate extendPeriod(GeneralProcedure procedure, Extensions extensions) {
    return e -> {
      String number = e.getProcessBusinessKey();
      String reason = extensions.reason(number, REASON.get(e));
      DECIDE_BY.set(e, Deadlines.endOf(procedure.extend(number, reason)));
    };
  }

  @Bean
  JavaDelegate stopClock(SpecialProcedures special) {
    return e ->
        SPECIAL_BY.set(
            e,
            Deadlines.endOf(
                special.begin(e.getProcessBusinessKey(), STOP.require(e), REASON.require(e))));
  }

  @Bean
  JavaDelegate restartClock(SpecialProcedures special) {
    return e ->
        DECIDE_BY.set(
            e, Deadlines.endOf(special.conclude(e.getProcessBusinessKey(), REASON.require(e))));
  }

  @Bean
  JavaDelegate returnToReview(Applications applications) {
    return e -> act(applications, e, "returned-to-review");
  }

  @Bean
  JavaDelegate recordSpecialProcedureOverdue(
      GeneralProcedure procedure, SpecialProcedures special, Applications applications) {
    return e -> act(applications, e, "special-procedure-overdue");
  }

  @Bean
  JavaDelegate recordReviewOverdue(Applications applications) {
    return e -> act(applications, e, "review-overdue");
  }

  @Bean
  JavaDelegate recordDecisionOverdue(Applications applications) {
    return e -> act(applications, e, "decision-overdue");
  }

  @Bean
  JavaDelegate recordOnTheSpotOverdue(Applications applications) {
    return e -> act(applications, e, "on-the-spot-overdue");
  }

  private static void act(Applications applications, DelegateExecution e, String act) {
    String reason = REASON.get(e);
    applications.act(
        e.getProcessBusinessKey(), act, reason == null ? Map.of() : Map.of("reason", reason), null);
  }
}
