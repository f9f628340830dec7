package cn.zhunying.application;

import static cn.zhunying.engine.ProcessVariables.ACCEPT_BY;
import static cn.zhunying.engine.ProcessVariables.ANSWER_BY;
import static cn.zhunying.engine.ProcessVariables.BUREAU;
import static cn.zhunying.engine.ProcessVariables.DECIDE_BY;
import static cn.zhunying.engine.ProcessVariables.EFFECT;
import static cn.zhunying.engine.ProcessVariables.FORM_CHECK;
import static cn.zhunying.engine.ProcessVariables.OUTCOME;
import static cn.zhunying.engine.ProcessVariables.REASON;
import static cn.zhunying.engine.ProcessVariables.RESPONSE;
import static cn.zhunying.engine.ProcessVariables.SPECIAL_BY;
import static cn.zhunying.engine.ProcessVariables.STOP;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.law.CommonRules;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What diagrams call on the way of an application through acceptance and review. */
@Configuration
class ApplicationTasks {

  private final GeneralProcedure procedure;
  private final SpecialProcedures special;
  private final Assessments assessments;
  private final Applications applications;
  private final UnsignedApplications unsigned;
  private final ClockSweep clocks;
  private final Filings filings;
  private final CommonRules rules;

  ApplicationTasks(
      GeneralProcedure procedure,
      SpecialProcedures special,
      Assessments assessments,
      Applications applications,
      UnsignedApplications unsigned,
      ClockSweep clocks,
      Filings filings,
      CommonRules rules) {
    this.procedure = procedure;
    this.special = special;
    this.assessments = assessments;
    this.applications = applications;
    this.unsigned = unsigned;
    this.clocks = clocks;
    this.filings = filings;
    this.rules = rules;
  }

  @Bean
  JavaDelegate openGeneralProcedure() {
    return e -> {
      DECIDE_BY.remove(e); // the day of a decision on the spot, if there was to be one
      ACCEPT_BY.set(e, Deadlines.endOf(procedure.open(e.getProcessBusinessKey())));
      BUREAU.set(e, applications.require(e.getProcessBusinessKey()).bureau());
    };
  }

  @Bean
  JavaDelegate checkFiling() {
    return e ->
        FORM_CHECK.set(
            e, filings.isComplete(e.getProcessBusinessKey()) ? "complete" : "incomplete");
  }

  @Bean
  JavaDelegate tellMissing() {
    return e -> ANSWER_BY.set(e, Deadlines.endOf(filings.tellMissing(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate recordFiling() {
    return e ->
        EFFECT.setTransient(
            e, filings.file(e.getProcessBusinessKey()).map(Enum::name).orElse("none"));
  }

  @Bean
  JavaDelegate lapseUnfiled() {
    return e ->
        procedure.end(
            e.getProcessBusinessKey(),
            ApplicationStatus.LAPSED,
            "filing-not-completed",
            "lapsed",
            rules.notCompleted());
  }

  @Bean
  JavaDelegate openAssessment() {
    return e -> turn(e, assessments.open(e.getProcessBusinessKey()));
  }

  @Bean
  JavaDelegate recordRecommendation() {
    return e -> turn(e, assessments.recommended(e.getProcessBusinessKey(), REASON.get(e)));
  }

  @Bean
  JavaDelegate recordAssessment() {
    return e ->
        assessments.assessed(
            e.getProcessBusinessKey(), OUTCOME.get(e).equals("meets"), REASON.get(e));
  }

  @Bean
  JavaDelegate recordAssessmentOverdue() {
    return e -> act(e, "assessment-overdue");
  }

  private static void turn(DelegateExecution e, Assessments.Turn turn) {
    BUREAU.set(e, turn.bureau());
    SPECIAL_BY.set(e, Deadlines.endOf(turn.until()));
  }

  @Bean
  JavaDelegate recordAcceptance() {
    return e -> DECIDE_BY.set(e, Deadlines.endOf(procedure.accept(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate deemAccepted() {
    return e ->
        DECIDE_BY.set(e, Deadlines.endOf(procedure.deemAccepted(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate issueCorrectionNotice() {
    return e ->
        ANSWER_BY.set(
            e,
            Deadlines.endOf(procedure.noticeCorrection(e.getProcessBusinessKey(), REASON.get(e))));
  }

  @Bean
  JavaDelegate recordCorrection() {
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
  JavaDelegate resumeAcceptance() {
    return e -> ACCEPT_BY.set(e, Deadlines.endOf(procedure.resume(e.getProcessBusinessKey())));
  }

  @Bean
  JavaDelegate lapseUncorrected() {
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
  JavaDelegate recordNonAcceptance() {
    return e -> procedure.refuseAcceptance(e.getProcessBusinessKey(), REASON.get(e));
  }

  @Bean
  JavaDelegate recordReview() {
    return e -> procedure.review(e.getProcessBusinessKey(), OUTCOME.get(e), REASON.get(e));
  }

  @Bean
  JavaDelegate extendPeriod() {
    return e ->
        DECIDE_BY.set(
            e, Deadlines.endOf(procedure.extend(e.getProcessBusinessKey(), REASON.get(e))));
  }

  @Bean
  JavaDelegate stopClock() {
    return e ->
        SPECIAL_BY.set(
            e,
            Deadlines.endOf(special.begin(e.getProcessBusinessKey(), STOP.get(e), REASON.get(e))));
  }

  @Bean
  JavaDelegate restartClock() {
    return e ->
        DECIDE_BY.set(
            e, Deadlines.endOf(special.conclude(e.getProcessBusinessKey(), REASON.get(e))));
  }

  @Bean
  JavaDelegate returnToReview() {
    return e -> act(e, "returned-to-review");
  }

  @Bean
  JavaDelegate recordSpecialProcedureOverdue() {
    return e -> act(e, "special-procedure-overdue");
  }

  @Bean
  JavaDelegate recordReviewOverdue() {
    return e -> act(e, "review-overdue");
  }

  @Bean
  JavaDelegate recordDecisionOverdue() {
    return e -> act(e, "decision-overdue");
  }

  @Bean
  JavaDelegate recordOnTheSpotOverdue() {
    return e -> act(e, "on-the-spot-overdue");
  }

  @Bean
  JavaDelegate withdrawApplication() {
    return e ->
        procedure.end(
            e.getProcessBusinessKey(),
            ApplicationStatus.WITHDRAWN,
            "application-withdrawn",
            "withdrawn",
            rules.withdrawn());
  }

  @Bean
  JavaDelegate lapseUnsigned() {
    return e ->
        procedure.end(
            e.getProcessBusinessKey(),
            ApplicationStatus.LAPSED,
            "commitment-not-signed",
            "lapsed",
            rules.notSigned());
  }

  @Bean
  JavaDelegate lapseUnsignedApplications() {
    return e -> unsigned.lapse();
  }

  @Bean
  JavaDelegate sweepClocks() {
    return e -> clocks.sweep();
  }

  /** When the sweeps look for what has come due: a cron expression the sweep diagrams name. */
  @Bean
  String sweepSchedule(@Value("${zhunying.sweep}") String cron) {
    return cron;
  }

  private void act(DelegateExecution e, String act) {
    String reason = REASON.get(e);
    applications.act(
        e.getProcessBusinessKey(), act, reason == null ? Map.of() : Map.of("reason", reason), null);
  }
}
