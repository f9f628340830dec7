package cn.zhunying.application.review;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一般程序: receipt, one-time correction notice, acceptance or not, review and extension, each with its
 * clock.
 */
@Service
public class GeneralProcedure {

  private static final String ACCEPTANCE = "acceptance";
  private static final String DECISION = "decision";

  private final Applications applications;
  private final CaseClocks clocks;
  private final Corrections corrections;
  private final Defects defects;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final Cases cases;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final CommonRules rules;
  private final Clock clock;

  GeneralProcedure(
      Applications applications,
      CaseClocks clocks,
      Corrections corrections,
      Defects defects,
      CaseDocuments documents,
      ApplicantNotices notices,
      Cases cases,
      Bureaus bureaus,
      Calendars calendars,
      CurrentAccount current,
      CommonRules rules,
      Clock clock) {
    this.applications = applications;
    this.clocks = clocks;
    this.corrections = corrections;
    this.defects = defects;
    this.documents = documents;
    this.notices = notices;
    this.cases = cases;
    this.bureaus = bureaus;
    this.calendars = calendars;
    this.current = current;
    this.rules = rules;
    this.clock = clock;
  }

  /** Opens the general procedure; gives the last day for the one-time notice. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate open(String number) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    clocks.endAll(number, current.officer());
    LocalDate until =
        clocks.start(
            number, ACCEPTANCE, "legal", limits.notice(), a.receivedOn(), current.officer());
    if (a.byCommitment()) {
      applications.continueInGeneral(number, a.reasons());
    }
    applications.act(
        number,
        "general-procedure-opened",
        Map.of("acceptBy", until.toString()),
        limits.notice().clause());
    notices.tell(
        number, "submitted", Map.of("until", ChineseDates.format(until), "why", why(a.reasons())));
    return until;
  }

  private static String why(List<Reason> reasons) {
    return reasons.isEmpty()
        ? ""
        : "不适用告知承诺的原因："
            + reasons.stream()
                .map(r -> r.reason() + "（" + r.clause() + "）")
                .collect(Collectors.joining("；"));
  }

  /** Accepts; gives the last day for the decision. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate accept(String number) {
    LocalDate today = today();
    return accepted(number, today, "application-accepted", false);
  }

  /** 逾期不告知的，自收到申请材料之日起即为受理: the decision clock runs from receipt. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate deemAccepted(String number) {
    return accepted(
        number, applications.require(number).receivedOn(), "application-deemed-accepted", true);
  }

  private LocalDate accepted(String number, LocalDate from, String act, boolean deemed) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    clocks.end(number, ACCEPTANCE, current.officer());
    LocalDate legal =
        clocks.start(number, DECISION, "legal", limits.decide(), from, current.officer());
    LocalDate promised =
        clocks.start(number, DECISION, "promised", limits.promised(), from, current.officer());
    applications.standsAt(number, ApplicationStatus.ACCEPTED);
    applications.act(
        number,
        act,
        Map.of("from", from.toString(), "decideBy", legal.toString()),
        (deemed ? limits.notice() : limits.decide()).ground());
    documents.issue(
        a,
        DocumentKind.ACCEPTANCE_NOTICE,
        Map.of(
            "receivedOn", a.receivedOn(),
            "acceptedOn", from,
            "legalDeadline", legal,
            "promisedDeadline", promised,
            "basis", List.of(point(limits.notice()), point(limits.decide())),
            "deemed", deemed));
    notices.tell(number, "accepted", Map.of("until", ChineseDates.format(legal)));
    return legal;
  }

  /**
   * The one-time notice of everything that is missing, what was gathered and what the officer wrote
   * last; gives the last day for the answer.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate noticeCorrection(String number, String written) {
    String told = defects.gather(number, written, current.officer());
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    LocalDate answerBy = limits.answer().deadline(today(), calendars.current());
    clocks.end(number, ACCEPTANCE, current.officer());
    defects.told(number, corrections.notice(number, told, answerBy, current.officer()));
    applications.standsAt(number, ApplicationStatus.CORRECTION_REQUESTED);
    applications.act(
        number,
        "correction-requested",
        Map.of("defects", told, "answerBy", answerBy.toString()),
        limits.notice().clause());
    documents.issue(
        a,
        DocumentKind.CORRECTION_NOTICE,
        Map.of(
            "receivedOn", a.receivedOn(),
            "corrections", told.lines().map(Point::of).toList(),
            "answerBy", answerBy,
            "basis", List.of(point(limits.notice())),
            "consequence", rules.correctionConsequence().text()));
    notices.tell(
        number,
        "correction-requested",
        Map.of("defects", told, "until", ChineseDates.format(answerBy)));
    return answerBy;
  }

  /**
   * The corrected application is received anew: gives the last day for the notice, counted from
   * today.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate resume(String number) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    LocalDate today = today();
    applications.receivedAgain(number, today);
    return clocks.start(number, ACCEPTANCE, "legal", limits.notice(), today, current.officer());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void refuseAcceptance(String number, String reason) {
    Application a = applications.require(number);
    clocks.endAll(number, current.officer());
    applications.standsAt(number, ApplicationStatus.NOT_ACCEPTED);
    applications.act(number, "application-not-accepted", Map.of("reason", reason), null);
    documents.issue(
        a,
        DocumentKind.REJECTION_DECISION,
        Map.of(
            "receivedOn",
            a.receivedOn(),
            "reasons",
            List.of(Point.of(reason)),
            "relief",
            bureaus.require(a.bureau()).relief()));
    notices.tell(
        number,
        "not-accepted",
        Map.of("reason", reason, "relief", bureaus.require(a.bureau()).relief()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void review(String number, String outcome, String reason) {
    applications.standsAt(number, ApplicationStatus.UNDER_REVIEW);
    applications.act(
        number,
        "application-reviewed",
        Map.of("outcome", outcome, "reason", reason == null ? "" : reason),
        null);
  }

  /** Extends once and tells the applicant why; gives the legal deadline that now holds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public LocalDate extend(String number, String reason) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    LocalDate before = clocks.legal(number, DECISION);
    List<Refusal> refused =
        clocks.extend(number, DECISION, limits.extend(), reason, current.officer()).refusals();
    LocalDate legal = clocks.legal(number, DECISION);
    if (!refused.isEmpty()) {
      applications.act(
          number,
          "extension-refused",
          Map.of("reason", refused.get(0).reason()),
          refused.get(0).clause());
      return legal;
    }
    applications.act(
        number,
        "period-extended",
        Map.of("reason", reason, "decideBy", legal.toString()),
        limits.extend().clause());
    documents.issue(
        a,
        DocumentKind.EXTENSION_NOTICE,
        Map.of(
            "acceptedOn", clocks.started(number, DECISION),
            "originalDeadline", before,
            "newDeadline", legal,
            "reason", reason,
            "basis", List.of(point(limits.extend()))));
    notices.tell(number, "extended", Map.of("until", ChineseDates.format(legal), "reason", reason));
    return legal;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void end(
      String number, ApplicationStatus status, String act, String notice, CommonRules.Rule why) {
    clocks.endAll(number, current.officer());
    applications.standsAt(number, status);
    applications.act(number, act, Map.of("reason", why.text()), why.ground());
    notices.tell(number, notice, Map.of("reason", why.text()));
  }

  private static Point point(Limit limit) {
    return Point.of(limit.text(), limit.ground());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
