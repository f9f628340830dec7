package cn.zhunying.application.review;

import static cn.zhunying.engine.ProcessVariables.BUREAU;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.SPECIAL_BY;

import cn.zhunying.application.Applications;
import cn.zhunying.engine.Deadlines;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about recommendation and assessment. */
@Configuration(proxyBeanMethods = false)
class AssessmentTasks {

  @Bean
  JavaDelegate openAssessment(Assessments assessments) {
    return e -> turn(e, assessments.open(e.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate recordRecommendation(Assessments assessments) {
    return e -> turn(e, assessments.recommended(e.getProcessBusinessKey(), REASON.require(e)));
  }

  @Bean
  JavaDelegate recordAssessment(Assessments assessments) {
    return e ->
        assessments.assessed(
            e.getProcessBusinessKey(), OUTCOME.require(e).equals("meets"), REASON.require(e));
  }

  @Bean
  JavaDelegate recordAssessmentOverdue(Applications applications) {
    return e -> act(applications, e, "assessment-overdue");
  }

  private static void act(Applications applications, DelegateExecution e, String act) {
    String reason = REASON.get(e);
    applications.act(
        e.getProcessBusinessKey(), act, reason == null ? Map.of() : Map.of("reason", reason), null);
  }

  private static void turn(DelegateExecution e, Assessments.Turn turn) {
    BUREAU.set(e, turn.bureau());
    SPECIAL_BY.set(e, Deadlines.endOf(turn.until()));
  }
}
