package cn.zhunying.portal.supervisor;

import cn.zhunying.identity.Account;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.overdue.DutyActs;
import cn.zhunying.web.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a supervisor does about duties that are late. */
@Controller
class DutyActPages {

  private final Supervising supervising;
  private final DutyActs acts;

  DutyActPages(Supervising supervising, DutyActs acts) {
    this.supervising = supervising;
    this.acts = acts;
  }

  /** One act on one duty or on many; each says for itself what became of it. */
  @PostMapping("/supervision/acts")
  String act(
      @RequestParam String act,
      @RequestParam(required = false) List<Long> duty,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    Account account = supervising.account();
    if (duty == null || duty.isEmpty()) {
      flash.addFlashAttribute("refusals", List.of(Refusal.form("duty-not-chosen", "duty")));
      return "redirect:/supervision";
    }
    List<Refusal> refusals = new ArrayList<>();
    int done = 0;
    for (Long id : duty) {
      Outcome<Duty> outcome = one(account, act, id, assignee, reason);
      refusals.addAll(outcome.refusals());
      done += outcome.isDone() ? 1 : 0;
    }
    if (done > 0) {
      flash.addFlashAttribute("told", Told.that("told." + act, done));
    }
    flash.addFlashAttribute("refusals", refusals);
    return "redirect:/supervision";
  }

  /**
   * One of many, whose progress is shown.
   *
   * @return why it was not done; empty when it was
   */
  @PostMapping("/supervision/acts/{id}")
  @ResponseBody
  List<String> oneOfMany(
      @PathVariable long id,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String reason) {
    return one(supervising.account(), act, id, assignee, reason).refusals().stream()
        .map(r -> r.in(Language.current()))
        .map(r -> r.remedy() == null ? r.reason() : r.reason() + " " + r.remedy())
        .toList();
  }

  private Outcome<Duty> one(Account by, String act, long id, String assignee, String reason) {
    return switch (act) {
      case "urge" -> acts.urge(by, id);
      case "reassign" -> acts.reassign(by, id, assignee, reason);
      case "escalate" -> acts.escalate(by, id, reason);
      default -> Outcome.refused(Refusal.form("duty-act-unknown", "act"));
    };
  }
}
