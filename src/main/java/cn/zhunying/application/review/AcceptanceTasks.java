package cn.zhunying.application.review;

import static cn.zhunying.engine.ProcessVariables.ACCEPT_BY;
import static cn.zhunying.engine.ProcessVariables.ANSWER_BY;
import static cn.zhunying.engine.ProcessVariables.BUREAU;
import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.EXPERT_REVIEW;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.OUTSIDE_DECISION;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.RESPONSE;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.Item;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.law.CommonRules;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call on the way to acceptance. */
@Configuration(proxyBeanMethods = false)
class AcceptanceTasks {

  @Bean
  JavaDelegate openGeneralProcedure(Acceptance acceptance, Applications applications) {
    return e -> {
      DECIDE_BY.remove(e); // the day of a decision on the spot, if there was to be one
      ACCEPT_BY.set(e, Deadlines.endOf(acceptance.open(e.getProcessBusinessKey())));
      BUREAU.set(e, applications.require(e.getProcessBusinessKey()).bureau());
    };
  }

  @Bean
  JavaDelegate recordAcceptance(Acceptance acceptance, Cases cases) {
    return e -> {
      DECIDE_BY.set(e, Deadlines.endOf(acceptance.accept(e.getProcessBusinessKey())));
      goOn(e, cases);
    };
  }

  @Bean
  JavaDelegate deemAccepted(Acceptance acceptance, Cases cases) {
    return e -> {
      DECIDE_BY.set(e, Deadlines.endOf(acceptance.deemAccepted(e.getProcessBusinessKey())));
      goOn(e, cases);
    };
  }

  /** What the item asks for beyond an examination and a decision of the bureau. */
  private static void goOn(DelegateExecution e, Cases cases) {
    Item item = cases.open(e.getProcessBusinessKey()).item();
    EXPERT_REVIEW.setTransient(e, item.experts() != null);
    OUTSIDE_DECISION.set(e, item.decider() != null);
  }

  @Bean
  JavaDelegate issueCorrectionNotice(CorrectionNotices notices) {
    return e ->
        ANSWER_BY.set(e, Deadlines.endOf(notices.notice(e.getProcessBusinessKey(), REASON.get(e))));
  }

  @Bean
  JavaDelegate recordCorrection(Applications applications) {
    return e -> {
      applications.act(e.getProcessBusinessKey(), "correction-submitted", Map.of(), null);
      RESPONSE.set(e, "answered");
    };
  }

  @Bean
  JavaDelegate recordNotCorrected() {
    return e -> RESPONSE.set(e, "lapsed");
  }

  @Bean
  JavaDelegate resumeAcceptance(Acceptance acceptance) {
    return e -> ACCEPT_BY.set(e, Deadlines.endOf(acceptance.resume(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate lapseUncorrected(GeneralProcedure procedure, CommonRules rules) {
    return e -> {
      procedure.end(
          e.getProcessBusinessKey(),
          ApplicationStatus.LAPSED,
          "correction-not-answered",
          "lapsed",
          rules.notCorrected());
      OUTCOME.set(e, "lapsed");
    };
  }

  @Bean
  JavaDelegate recordNonAcceptance(GeneralProcedure procedure) {
    return e -> procedure.refuseAcceptance(e.getProcessBusinessKey(), REASON.require(e));
  }
}
