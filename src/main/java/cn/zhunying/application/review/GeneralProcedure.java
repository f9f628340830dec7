package cn.zhunying.application.review;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 一般程序 after its receipt: not accepted, reviewed, extended, ended. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GeneralProcedure {

  private final Cases cases;
  private final Applications applications;
  private final CaseClocks clocks;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final Bureaus bureaus;
  private final CurrentAccount current;

  GeneralProcedure(
      Cases cases,
      Applications applications,
      CaseClocks clocks,
      CaseDocuments documents,
      ApplicantNotices notices,
      Bureaus bureaus,
      CurrentAccount current) {
    this.cases = cases;
    this.applications = applications;
    this.clocks = clocks;
    this.documents = documents;
    this.notices = notices;
    this.bureaus = bureaus;
    this.current = current;
  }

  void refuseAcceptance(String number, String reason) {
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

  void review(String number, String outcome, @Nullable String reason) {
    applications.standsAt(number, ApplicationStatus.UNDER_REVIEW);
    applications.act(
        number,
        "application-reviewed",
        Map.of("outcome", outcome, "reason", reason == null ? "" : reason),
        null);
  }

  /** Extends once and tells the applicant why; gives the legal deadline that now holds. */
  LocalDate extend(String number, String reason) {
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    List<Refusal> refused =
        clocks
            .extend(
                number,
                ClockPurpose.DECISION,
                requireNonNull(limits.extend()),
                reason,
                current.officer())
            .refusals();
    LocalDate legal = clocks.legal(number, ClockPurpose.DECISION);
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
        requireNonNull(limits.extend()).clause());
    documents.issue(
        a,
        DocumentKind.EXTENSION_NOTICE,
        Map.of(
            "acceptedOn", clocks.started(number, ClockPurpose.DECISION),
            "originalDeadline", before,
            "newDeadline", legal,
            "reason", reason,
            "basis", List.of(point(requireNonNull(limits.extend())))));
    notices.tell(number, "extended", Map.of("until", ChineseDates.format(legal), "reason", reason));
    return legal;
  }

  public void end(
      String number, ApplicationStatus status, String act, String notice, CommonRules.Rule why) {
    clocks.endAll(number, current.officer());
    applications.standsAt(number, status);
    applications.act(number, act, Map.of("reason", why.text()), why.ground());
    notices.tell(number, notice, Map.of("reason", why.text()));
  }

  private static Point point(Limit limit) {
    return Point.of(requireNonNull(limit.text()), limit.ground());
  }
}
