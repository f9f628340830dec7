package cn.zhunying.supervision.overdue;

import static cn.zhunying.engine.ProcessVariables.CARD;
import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.ESCALATE_AT;
import static cn.zhunying.engine.ProcessVariables.OVERDUE_BUREAU;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static java.util.Objects.requireNonNull;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.oversight.Card;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.SupervisionProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call about what is late. */
@Configuration(proxyBeanMethods = false)
class OverdueTasks {

  @Bean
  JavaDelegate recordInspectionOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.require(duty)));
  }

  @Bean
  JavaDelegate recordOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.require(duty)));
  }

  @Bean
  JavaDelegate recordRectificationReviewOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.require(duty)));
  }

  @Bean
  JavaDelegate recordRevocationOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.require(duty)));
  }

  @Bean
  JavaDelegate urgeInspector(Overdue overdue, CaseOverdue cases) {
    return e -> CARD.find(e).ifPresentOrElse(cases::urge, () -> overdue.urge(DUTY.require(e)));
  }

  @Bean
  JavaDelegate reassignInspector(Overdue overdue, CaseOverdue cases) {
    return e -> {
      String assignee = SupervisionProcess.ASSIGNEE.require(e);
      CARD.find(e)
          .ifPresentOrElse(
              card -> cases.reassign(card, assignee, REASON.require(e)),
              () -> overdue.reassign(DUTY.require(e), assignee, REASON.get(e)));
    };
  }

  @Bean
  JavaDelegate escalateOverdue(Overdue overdue, CaseOverdue cases) {
    return e ->
        CARD.find(e)
            .ifPresentOrElse(
                card -> handOver(e, cases.escalate(card, REASON.get(e))),
                () -> handOver(e, overdue.escalate(DUTY.require(e), REASON.get(e))));
  }

  private static void handOver(DelegateExecution execution, Card card) {
    OVERDUE_BUREAU.set(execution, requireNonNull(card.escalatedTo()));
    ESCALATE_AT.set(execution, Deadlines.endOf(requireNonNull(card.escalateOn())));
  }

  /** To the supervisor who is to handle it, and until when. */
  private static void handOver(DelegateExecution execution, Duty duty) {
    OVERDUE_BUREAU.set(execution, duty.escalatedTo() == null ? duty.bureau() : duty.escalatedTo());
    ESCALATE_AT.set(execution, Deadlines.endOf(duty.escalateOn()));
  }
}
