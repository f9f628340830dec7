package cn.zhunying.supervision;

import static cn.zhunying.engine.ProcessVariables.CARD;
import static cn.zhunying.engine.ProcessVariables.DUE_AT;
import static cn.zhunying.engine.ProcessVariables.DUTY;
import static cn.zhunying.engine.ProcessVariables.ESCALATE_AT;
import static cn.zhunying.engine.ProcessVariables.GROUNDS;
import static cn.zhunying.engine.ProcessVariables.HEARING_UNTIL;
import static cn.zhunying.engine.ProcessVariables.MORE_DUTIES;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.OVERDUE_BUREAU;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.RECTIFY_BY;
import static cn.zhunying.engine.ProcessVariables.REVIEW_BY;
import static cn.zhunying.engine.ProcessVariables.WARN_AT;

import cn.zhunying.application.Applications;
import cn.zhunying.application.Card;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service tasks of the supervision diagrams, and the two with which an application's diagram
 * hands over.
 */
@Configuration(proxyBeanMethods = false)
class SupervisionTasks {

  @Bean
  JavaDelegate scheduleDuties(Duties duties, Licences licences, Applications applications) {
    return application ->
        duties.schedule(
            granted(application, licences),
            applications.require(application.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate scheduleSupervision(Duties duties, Applications applications) {
    return filing ->
        duties.supervise(
            Supervised.of(applications.require(filing.getProcessBusinessKey())), "filing");
  }

  @Bean
  JavaDelegate openCreditAccount(CreditOpening credit, Licences licences) {
    return application -> credit.open(granted(application, licences));
  }

  @Bean
  JavaDelegate endDuties(Duties duties, Licences licences, Applications applications) {
    return application -> {
      Licence ended = granted(application, licences);
      duties.end(ended);
      duties.terminated(ended, applications.require(application.getProcessBusinessKey()));
    };
  }

  @Bean
  JavaDelegate settleDuties(SuccessionDuties duties) {
    return application -> duties.settle(application.getProcessBusinessKey());
  }

  @Bean
  JavaDelegate expireLicences(TermEnds terms) {
    return sweep -> terms.sweep();
  }

  @Bean
  JavaDelegate recordRenewal(TermEnds terms) {
    return duty -> terms.renewed(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordRenewalByApplication(TermEnds terms) {
    return duty -> terms.leftToHolder(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordNoActivity(TermEnds terms) {
    return duty -> terms.noActivity(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate cancelExpiredLicence(TermEnds terms) {
    return duty -> terms.cancelled(DUTY.get(duty));
  }

  @Bean
  JavaDelegate postponeCancellation(TermEnds terms) {
    return duty -> terms.postponed(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordAnnualConclusion(AnnualInspections inspections) {
    return duty ->
        inspections.conclude(
            DUTY.get(duty),
            AnnualConclusion.Grade.of(OUTCOME.get(duty)),
            GROUNDS.find(duty).orElse(null),
            REASON.find(duty).orElse(null));
  }

  @Bean
  JavaDelegate recordAnnualRectified(AnnualInspections inspections) {
    return duty -> inspections.reviewed(DUTY.get(duty), Duty.Outcome.RECTIFIED);
  }

  @Bean
  JavaDelegate recordAnnualNotRectified(AnnualInspections inspections) {
    return duty -> inspections.reviewed(DUTY.get(duty), Duty.Outcome.NOT_RECTIFIED);
  }

  @Bean
  JavaDelegate recordReturn(LicenceReturns returns) {
    return duty -> returns.returned(DUTY.get(duty));
  }

  @Bean
  JavaDelegate announceInvalid(LicenceReturns returns) {
    return duty -> returns.announceInvalid(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordLevelKept(LevelReviews reviews) {
    return duty -> reviews.kept(DUTY.get(duty));
  }

  @Bean
  JavaDelegate downgradeLicence(LevelReviews reviews) {
    return duty -> reviews.downgraded(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordAnnualReport(AnnualReports reports) {
    return duty -> reports.recorded(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordReportMissing(AnnualReports reports) {
    return duty -> {
      AnnualReports.Missing missing = reports.missing(DUTY.get(duty));
      DUE_AT.set(duty, Deadlines.endOf(missing.inspectBy()));
      WARN_AT.set(duty, Deadlines.startOf(missing.warnOn()));
    };
  }

  @Bean
  JavaDelegate recordInspectionOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.get(duty)));
  }

  @Bean
  JavaDelegate recordInspectionPassed(Inspections inspections) {
    return duty -> inspections.passed(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordInspectionIssue(Inspections inspections) {
    return duty -> inspections.issue(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordNoContact(Inspections inspections) {
    return duty -> inspections.noContact(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate openDueDuties(Duties duties) {
    return sweep -> MORE_DUTIES.set(sweep, duties.openDue());
  }

  @Bean
  JavaDelegate warnInspector(Duties duties) {
    return duty -> duties.warn(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.get(duty)));
  }

  @Bean
  JavaDelegate recordRectificationReviewOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.get(duty)));
  }

  @Bean
  JavaDelegate recordRevocationOverdue(Overdue overdue) {
    return duty -> handOver(duty, overdue.record(DUTY.get(duty)));
  }

  @Bean
  JavaDelegate urgeInspector(Overdue overdue, CaseOverdue cases) {
    return e -> CARD.find(e).ifPresentOrElse(cases::urge, () -> overdue.urge(DUTY.get(e)));
  }

  @Bean
  JavaDelegate reassignInspector(Overdue overdue, CaseOverdue cases) {
    return e -> {
      String assignee = SupervisionProcess.ASSIGNEE.get(e);
      CARD.find(e)
          .ifPresentOrElse(
              card -> cases.reassign(card, assignee, REASON.get(e)),
              () -> overdue.reassign(DUTY.get(e), assignee, REASON.get(e)));
    };
  }

  @Bean
  JavaDelegate escalateOverdue(Overdue overdue, CaseOverdue cases) {
    return e ->
        CARD.find(e)
            .ifPresentOrElse(
                card -> handOver(e, cases.escalate(card, REASON.get(e))),
                () -> handOver(e, overdue.escalate(DUTY.get(e), REASON.get(e))));
  }

  @Bean
  JavaDelegate warnDueDuties(DutyRecount duties) {
    return sweep -> duties.sweep();
  }

  @Bean
  JavaDelegate recordFulfilment(Verification verification) {
    return duty -> verification.fulfilled(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordUnfulfilment(Verification verification) {
    return duty -> verification.unfulfilled(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate recordFalseCommitment(Verification verification) {
    return duty -> verification.falseCommitment(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate orderRectification(Rectifications rectifications) {
    return duty -> {
      Rectifications.Ordered ordered = rectifications.order(DUTY.get(duty));
      RECTIFY_BY.set(duty, Deadlines.endOf(ordered.rectifyBy()));
      REVIEW_BY.set(duty, Deadlines.endOf(ordered.reviewBy()));
    };
  }

  @Bean
  JavaDelegate recordRectified(Rectifications rectifications) {
    return duty -> rectifications.rectified(DUTY.get(duty));
  }

  @Bean
  JavaDelegate recordNotRectified(Rectifications rectifications) {
    return duty -> rectifications.notRectified(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate giveHearingNotice(Revocations revocations) {
    return duty -> {
      Revocations.Announced announced = revocations.announce(DUTY.get(duty));
      HEARING_UNTIL.set(duty, Deadlines.endOf(announced.hearingUntil()));
      REVIEW_BY.set(duty, Deadlines.endOf(announced.decideBy()));
    };
  }

  @Bean
  JavaDelegate recordStatement(Revocations revocations) {
    return duty -> revocations.recordStatement(DUTY.get(duty));
  }

  @Bean
  JavaDelegate revokeLicence(Revocations revocations) {
    return duty -> revocations.revoke(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate keepLicence(Revocations revocations) {
    return duty -> revocations.keep(DUTY.get(duty), REASON.get(duty));
  }

  @Bean
  JavaDelegate enterCredit(Revocations revocations) {
    return duty -> revocations.collect(DUTY.get(duty));
  }

  @Bean
  JavaDelegate restoreRecord(Revocations revocations) {
    return duty -> revocations.restore(DUTY.get(duty));
  }

  private static Licence granted(DelegateExecution application, Licences licences) {
    String number = application.getProcessBusinessKey();
    return licences
        .ofApplication(number)
        .orElseThrow(() -> new IllegalStateException("no licence of " + number));
  }

  private static void handOver(DelegateExecution execution, Card card) {
    OVERDUE_BUREAU.set(execution, card.escalatedTo());
    ESCALATE_AT.set(execution, Deadlines.endOf(card.escalateOn()));
  }

  /** To the supervisor who is to handle it, and until when. */
  private static void handOver(DelegateExecution execution, Duty duty) {
    OVERDUE_BUREAU.set(execution, duty.escalatedTo() == null ? duty.bureau() : duty.escalatedTo());
    ESCALATE_AT.set(execution, Deadlines.endOf(duty.escalateOn()));
  }
}
