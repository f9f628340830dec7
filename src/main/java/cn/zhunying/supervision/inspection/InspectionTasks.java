package cn.zhunying.supervision.inspection;

import static cn.zhunying.engine.ProcessVariables.CREDIT_RULES;
import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.REASON;

import cn.zhunying.supervision.credit.InspectionFindings;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about inspections. */
@Configuration(proxyBeanMethods = false)
class InspectionTasks {

  @Bean
  JavaDelegate recordInspectionPassed(Inspections inspections) {
    return duty -> inspections.passed(DUTY.require(duty));
  }

  @Bean
  JavaDelegate recordInspectionIssue(Inspections inspections) {
    return duty ->
        inspections.issue(
            DUTY.require(duty),
            InspectionFindings.named(CREDIT_RULES.find(duty).orElse(null)),
            REASON.get(duty));
  }

  @Bean
  JavaDelegate recordNoContact(Inspections inspections) {
    return duty -> inspections.noContact(DUTY.require(duty), REASON.get(duty));
  }
}
