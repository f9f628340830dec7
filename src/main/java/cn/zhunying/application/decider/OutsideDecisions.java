package cn.zhunying.application.decider;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.application.review.SpecialProcedures;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.procedure.DeciderTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A decision that another body takes: sent there with the bureau's opinion, waited for with the
 * clocks standing still, and kept on the file when it comes.
 */
@Service
class OutsideDecisions {

  /** The stop of an item that says how long its decider may take. */
  static final String STOP = "outside-decision";

  private final Applications applications;
  private final SpecialProcedures special;
  private final CaseDocuments documents;
  private final ApplicantNotices notices;
  private final Cases cases;

  OutsideDecisions(
      Applications applications,
      SpecialProcedures special,
      CaseDocuments documents,
      ApplicantNotices notices,
      Cases cases) {
    this.applications = applications;
    this.special = special;
    this.documents = documents;
    this.notices = notices;
    this.cases = cases;
  }

  /** Gives the day an answer is expected. */
  @Transactional
  public LocalDate send(String number, boolean inFavour, @Nullable String opinion) {
    Application a = applications.require(number);
    DeciderTerms decider = item(number).decider();
    LocalDate until = special.begin(number, STOP, decider.text());
    String proposed = inFavour ? "拟同意" : "拟不同意";
    documents.issue(
        a,
        DocumentKind.SUBMISSION_LETTER,
        Map.of(
            "to", decider.body(),
            "actionName", item(number).action(a.action()).name(),
            "opinion", proposed + (opinion == null || opinion.isBlank() ? "" : "。" + opinion),
            "basis", List.of(Point.of(decider.text(), decider.clause()))));
    applications.act(
        number,
        "sent-to-decider",
        Map.of("to", decider.body(), "outcome", proposed),
        decider.clause());
    notices.tell(
        number,
        "sent-to-decider",
        Map.of("to", decider.body(), "until", ChineseDates.format(until)));
    return until;
  }

  /** The clocks run on; gives the day of the decision. */
  @Transactional
  public LocalDate answered(String number, String answer, String text) {
    DeciderTerms decider = item(number).decider();
    applications.act(
        number,
        "decider-answered",
        Map.of("to", decider.body(), "outcome", answer, "result", text),
        decider.clause());
    return special.conclude(number, "%s答复：%s".formatted(decider.body(), text));
  }

  private Item item(String number) {
    return cases.open(number).item();
  }
}
