package cn.zhunying.supervision.annual;

import static cn.zhunying.engine.ProcessVariables.DUE_AT;
import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.GROUNDS;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.WARN_AT;

import cn.zhunying.code.Coded;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.supervision.Duty;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about yearly duties. */
@Configuration(proxyBeanMethods = false)
class AnnualTasks {

  @Bean
  JavaDelegate recordAnnualConclusion(AnnualInspections inspections) {
    return duty ->
        inspections.conclude(
            DUTY.require(duty),
            Coded.of(AnnualConclusion.Grade.class, OUTCOME.require(duty)),
            GROUNDS.find(duty).orElse(null),
            REASON.find(duty).orElse(null));
  }

  @Bean
  JavaDelegate recordAnnualRectified(AnnualInspections inspections) {
    return duty -> inspections.reviewed(DUTY.require(duty), Duty.Outcome.RECTIFIED);
  }

  @Bean
  JavaDelegate recordAnnualNotRectified(AnnualInspections inspections) {
    return duty -> inspections.reviewed(DUTY.require(duty), Duty.Outcome.NOT_RECTIFIED);
  }

  @Bean
  JavaDelegate recordAnnualReport(AnnualReports reports) {
    return duty -> reports.recorded(DUTY.require(duty));
  }

  @Bean
  JavaDelegate recordReportMissing(AnnualReports reports) {
    return duty -> until(duty, reports.missing(DUTY.require(duty)));
  }

  @Bean
  JavaDelegate recordMaterials(AnnualReports reports) {
    return duty -> until(duty, reports.examined(DUTY.require(duty)));
  }

  private static void until(DelegateExecution duty, AnnualReports.Inspected dates) {
    DUE_AT.set(duty, Deadlines.endOf(dates.inspectBy()));
    WARN_AT.set(duty, Deadlines.startOf(dates.warnOn()));
  }
}
