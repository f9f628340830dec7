package cn.zhunying.application.review;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 收件与受理: received, accepted, deemed accepted, received anew, each with its clock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Acceptance {

  private final Cases cases;
  private final Applications applications;
  private final CaseClocks clocks;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final CurrentAccount current;
  private final Clock clock;

  Acceptance(
      Cases cases,
      Applications applications,
      CaseClocks clocks,
      CaseDocuments documents,
      ApplicantNotices notices,
      CurrentAccount current,
      Clock clock) {
    this.cases = cases;
    this.applications = applications;
    this.clocks = clocks;
    this.documents = documents;
    this.notices = notices;
    this.current = current;
    this.clock = clock;
  }

  /** Opens the general procedure; gives the last day for the one-time notice. */
  LocalDate open(String number) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    clocks.endAll(number, current.officer());
    LocalDate until =
        clocks.start(
            number,
            ClockPurpose.ACCEPTANCE,
            StatutoryClock.Type.LEGAL,
            requireNonNull(limits.notice()),
            a.receivedOn(),
            current.officer());
    if (a.byCommitment()) {
      applications.continueInGeneral(number, a.reasons());
    }
    applications.act(
        number,
        "general-procedure-opened",
        Map.of("acceptBy", until.toString()),
        requireNonNull(limits.notice()).clause());
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
  LocalDate accept(String number) {
    LocalDate today = today();
    return accepted(number, today, "application-accepted", false);
  }

  /** 逾期不告知的，自收到申请材料之日起即为受理: the decision clock runs from receipt. */
  LocalDate deemAccepted(String number) {
    return accepted(
        number, applications.require(number).receivedOn(), "application-deemed-accepted", true);
  }

  private LocalDate accepted(String number, LocalDate from, String act, boolean deemed) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    clocks.end(number, ClockPurpose.ACCEPTANCE, current.officer());
    LocalDate legal =
        clocks.start(
            number,
            ClockPurpose.DECISION,
            StatutoryClock.Type.LEGAL,
            requireNonNull(limits.decide()),
            from,
            current.officer());
    LocalDate promised =
        clocks.start(
            number,
            ClockPurpose.DECISION,
            StatutoryClock.Type.PROMISED,
            requireNonNull(limits.promised()),
            from,
            current.officer());
    applications.standsAt(number, ApplicationStatus.ACCEPTED);
    applications.act(
        number,
        act,
        Map.of("from", from.toString(), "decideBy", legal.toString()),
        requireNonNull((deemed ? limits.notice() : limits.decide())).ground());
    documents.issue(
        a,
        DocumentKind.ACCEPTANCE_NOTICE,
        Map.of(
            "receivedOn", a.receivedOn(),
            "acceptedOn", from,
            "legalDeadline", legal,
            "promisedDeadline", promised,
            "basis",
                List.of(
                    point(requireNonNull(limits.notice())), point(requireNonNull(limits.decide()))),
            "deemed", deemed));
    notices.tell(number, "accepted", Map.of("until", ChineseDates.format(legal)));
    return legal;
  }

  /**
   * The corrected application is received anew: gives the last day for the notice, counted from
   * today.
   */
  LocalDate resume(String number) {
    Limits limits = cases.open(number).item().limits();
    LocalDate today = today();
    applications.receivedAgain(number, today);
    return clocks.start(
        number,
        ClockPurpose.ACCEPTANCE,
        StatutoryClock.Type.LEGAL,
        requireNonNull(limits.notice()),
        today,
        current.officer());
  }

  private static Point point(Limit limit) {
    return Point.of(requireNonNull(limit.text()), limit.ground());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
