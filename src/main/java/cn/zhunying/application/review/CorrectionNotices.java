package cn.zhunying.application.review;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
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
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.Limits;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 一次告知: the one-time notice of everything that is missing. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionNotices {

  private final Cases cases;
  private final Applications applications;
  private final CaseClocks clocks;
  private final Corrections corrections;
  private final Defects defects;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final CommonRules rules;
  private final Clock clock;

  CorrectionNotices(
      Cases cases,
      Applications applications,
      CaseClocks clocks,
      Corrections corrections,
      Defects defects,
      CaseDocuments documents,
      ApplicantNotices notices,
      Calendars calendars,
      CurrentAccount current,
      CommonRules rules,
      Clock clock) {
    this.cases = cases;
    this.applications = applications;
    this.clocks = clocks;
    this.corrections = corrections;
    this.defects = defects;
    this.documents = documents;
    this.notices = notices;
    this.calendars = calendars;
    this.current = current;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The one-time notice of everything that is missing, what was gathered and what the officer wrote
   * last; gives the last day for the answer.
   */
  LocalDate notice(String number, @Nullable String written) {
    String told = defects.gather(number, written, current.officer());
    Case c = cases.open(number);
    Application a = c.application();
    Limits limits = c.item().limits();
    Limit notice = requireNonNull(limits.notice());
    LocalDate answerBy = limits.answer().deadline(LocalDate.now(clock), calendars.current());
    clocks.end(number, ClockPurpose.ACCEPTANCE, current.officer());
    defects.told(number, corrections.notice(number, told, answerBy, current.officer()));
    applications.standsAt(number, ApplicationStatus.CORRECTION_REQUESTED);
    applications.act(
        number,
        "correction-requested",
        Map.of("defects", told, "answerBy", answerBy.toString()),
        notice.clause());
    documents.issue(
        a,
        DocumentKind.CORRECTION_NOTICE,
        Map.of(
            "receivedOn", a.receivedOn(),
            "corrections", told.lines().map(Point::of).toList(),
            "answerBy", answerBy,
            "basis", List.of(Point.of(requireNonNull(notice.text()), notice.ground())),
            "consequence", rules.correctionConsequence().text()));
    notices.tell(
        number,
        "correction-requested",
        Map.of("defects", told, "until", ChineseDates.format(answerBy)));
    return answerBy;
  }
}
