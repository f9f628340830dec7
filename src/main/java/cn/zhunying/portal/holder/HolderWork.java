package cn.zhunying.portal.holder;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.supervision.Publication;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.portal.draft.AnswerDrafts;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderAnswers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What waits for the holder of a licence, and what they may ask for. */
@Component
class HolderWork {

  private final HolderAnswers answers;
  private final AnnualReports reports;
  private final AnswerDrafts drafts;
  private final Items items;
  private final Clock clock;

  HolderWork(
      HolderAnswers answers, AnnualReports reports, AnswerDrafts drafts, Items items, Clock clock) {
    this.answers = answers;
    this.reports = reports;
    this.drafts = drafts;
    this.items = items;
    this.clock = clock;
  }

  /**
   * @param holder whether it is the holder who looks; nobody else is asked for anything
   */
  void fill(Licence licence, List<Duty> own, boolean holder, Model model) {
    List<HolderAnswers.Answer> asked = answers.of(licence.number());
    model.addAttribute("holderAnswers", asked);
    model.addAttribute("rectify", holder ? at(asked, own, Duty.Stage.RECTIFICATION) : List.of());
    model.addAttribute("hearing", holder ? at(asked, own, Duty.Stage.REVOCATION) : List.of());
    List<Duty> reported = holder ? reports.awaited(own) : List.of();
    model.addAttribute("annualReports", reported);
    model.addAttribute("publications", publications(reported));
    model.addAttribute("fulfil", holder && mayReport(licence, own));
    model.addAttribute(
        "drafted",
        holder ? drafts.of(licence, asked(asked, own), model.getAttribute("unsaved")) : Map.of());
    model.addAttribute("actions", holder ? actions(licence, false) : List.of());
    model.addAttribute("related", holder ? items.require(licence.item()).related() : List.of());
    model.addAttribute("filings", holder ? actions(licence, true) : List.of());
  }

  private static boolean mayReport(Licence licence, List<Duty> own) {
    return licence.status() == LicenceStatus.NOT_YET_OPERATING
        && own.stream().anyMatch(d -> d.doneAt() == null && d.stage() == Duty.Stage.VERIFICATION);
  }

  /** The duties that wait for an answer of each kind; 0 where the form names none. */
  private Map<String, List<Long>> asked(List<HolderAnswers.Answer> asked, List<Duty> duties) {
    return Map.of(
        "rectification",
        at(asked, duties, Duty.Stage.RECTIFICATION).stream()
            .map(HolderAnswers.Answer::duty)
            .toList(),
        "statement",
        at(asked, duties, Duty.Stage.REVOCATION).stream().map(HolderAnswers.Answer::duty).toList(),
        "annual-report",
        reports.awaited(duties).stream().map(Duty::id).toList(),
        "fulfilment",
        List.of(0L));
  }

  /** What is told with a report that everybody may read, by the duty. */
  private Map<Long, Publication> publications(List<Duty> reported) {
    Map<Long, Publication> told = new HashMap<>();
    reported.forEach(d -> reports.publication(d).ifPresent(p -> told.put(d.id(), p)));
    return told;
  }

  /** What the holder may ask for on this licence. */
  private List<Map.Entry<String, ActionTerms>> actions(Licence licence, boolean filed) {
    return items.require(licence.item()).actions().entrySet().stream()
        .filter(a -> a.getValue().isAbout(licence.facts()) && a.getValue().isFiled() == filed)
        .filter(a -> licence.answers(a.getValue().effect(), LocalDate.now(clock)))
        .toList();
  }

  private static List<Duty> at(List<Duty> duties, Duty.Stage stage) {
    return duties.stream().filter(d -> d.state() == Duty.State.OPEN && d.stage() == stage).toList();
  }

  /** What the office has not concluded yet on the duties of a stage. */
  private static List<HolderAnswers.Answer> at(
      List<HolderAnswers.Answer> asked, List<Duty> duties, Duty.Stage stage) {
    List<Long> ids = at(duties, stage).stream().map(Duty::id).toList();
    return asked.stream().filter(a -> !a.closed() && ids.contains(a.duty())).toList();
  }
}
