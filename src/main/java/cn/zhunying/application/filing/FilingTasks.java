package cn.zhunying.application.filing;

import static cn.zhunying.engine.ProcessVariables.ANSWER_BY;
import static cn.zhunying.engine.ProcessVariables.EFFECT;
import static cn.zhunying.engine.ProcessVariables.FORM_CHECK;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.review.GeneralProcedure;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.law.CommonRules;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the filing diagram calls. */
@Configuration(proxyBeanMethods = false)
class FilingTasks {

  @Bean
  JavaDelegate checkFiling(Filings filings) {
    return e ->
        FORM_CHECK.set(
            e, filings.isComplete(e.getProcessBusinessKey()) ? "complete" : "incomplete");
  }

  @Bean
  JavaDelegate tellMissing(Filings filings) {
    return e -> ANSWER_BY.set(e, Deadlines.endOf(filings.tellMissing(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate recordFiling(Filings filings) {
    return e ->
        EFFECT.setTransient(
            e, filings.file(e.getProcessBusinessKey()).map(Enum::name).orElse("none"));
  }

  @Bean
  JavaDelegate tellCounterpart(Counterparts counterparts) {
    return e -> counterparts.tell(e.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate lapseUnfiled(GeneralProcedure procedure, CommonRules rules) {
    return e ->
        procedure.end(
            e.getProcessBusinessKey(),
            ApplicationStatus.LAPSED,
            "filing-not-completed",
            "lapsed",
            rules.notCompleted());
  }
}
