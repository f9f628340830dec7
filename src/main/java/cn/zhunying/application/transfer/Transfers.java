package cn.zhunying.application.transfer;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.catalogue.terms.procedure.TransferTerms;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转办: recorded and passed on to the body that decides; its answer is kept on the file. Nothing is
 * granted here.
 */
@Service
class Transfers {

  private static final String LETTER = "本机关没有审批权限，随函转送申请材料，请审批后函复。";

  private static final Map<String, String> ANSWERS =
      Map.of("approved", "予以认定", "refused", "不予认定", "not-accepted", "不予受理");

  private final Applications applications;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final CaseClocks clocks;
  private final Cases cases;
  private final CurrentAccount current;
  private final Clock clock;

  Transfers(
      Applications applications,
      CaseDocuments documents,
      ApplicantNotices notices,
      CaseClocks clocks,
      Cases cases,
      CurrentAccount current,
      Clock clock) {
    this.applications = applications;
    this.documents = documents;
    this.notices = notices;
    this.clocks = clocks;
    this.cases = cases;
    this.current = current;
    this.clock = clock;
  }

  /** Gives the day until which an answer is waited for. */
  @Transactional
  public LocalDate send(String number) {
    Application a = applications.require(number);
    TransferTerms terms = terms(a);
    LocalDate until =
        clocks.start(
            number,
            ClockPurpose.SPECIAL_PROCEDURE,
            StatutoryClock.Type.PROMISED,
            terms.answer(),
            LocalDate.now(clock),
            current.officer());
    applications.standsAt(number, ApplicationStatus.TRANSFERRED);
    documents.issue(
        a,
        DocumentKind.SUBMISSION_LETTER,
        Map.of(
            "to", terms.body(),
            "actionName", cases.of(a).item().action(a.action()).name(),
            "opinion", LETTER,
            "basis", List.of(Point.of(terms.text(), terms.clause()))));
    applications.act(number, "application-transferred", Map.of("to", terms.body()), terms.clause());
    notices.tell(
        number, "transferred", Map.of("to", terms.body(), "until", ChineseDates.format(until)));
    return until;
  }

  @Transactional
  public void answered(String number, String outcome, String text) {
    TransferTerms terms = terms(applications.require(number));
    clocks.endAll(number, current.officer());
    applications.standsAt(number, ApplicationStatus.ANSWERED);
    String answer = ANSWERS.getOrDefault(outcome, outcome);
    applications.act(
        number,
        "transfer-answered",
        Map.of("to", terms.body(), "outcome", answer, "result", text),
        terms.clause());
    notices.tell(
        number, "transfer-answered", Map.of("to", terms.body(), "answer", answer, "text", text));
  }

  private TransferTerms terms(Application a) {
    return cases.of(a).item().transfer();
  }
}
