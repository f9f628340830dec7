package cn.zhunying.portal.credit;

import cn.zhunying.code.Coded;
import cn.zhunying.credit.objection.Objection;
import cn.zhunying.credit.objection.Objections;
import cn.zhunying.credit.proposal.ProposalHearings;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a subject says about its points: before a deduction, and against one. */
@Controller
class CreditRightsPages {

  private final ProposalHearings hearings;
  private final Objections objections;
  private final Seen seen;

  CreditRightsPages(ProposalHearings hearings, Objections objections, Seen seen) {
    this.hearings = hearings;
    this.objections = objections;
    this.seen = seen;
  }

  @PostMapping("/credit/{uscc}/proposals/{id}/statement")
  String state(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String statement,
      RedirectAttributes flash) {
    seen.byOwner(uscc);
    Told.of(hearings.state(uscc, id, statement), flash, done -> Told.that("told.creditStated"));
    return "redirect:/credit/" + uscc;
  }

  @PostMapping("/credit/{uscc}/objections")
  String object(
      @PathVariable String uscc,
      @RequestParam String incident,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    seen.byOwner(uscc);
    Objection.Kind of =
        Coded.find(Objection.Kind.class, kind).orElseThrow(() -> new NotVisible(kind));
    Told.of(
        objections.file(uscc, incident, of, reason),
        flash,
        done -> Told.that("told.creditFiled", done.answerBy()));
    return "redirect:/credit/" + uscc;
  }

  @PostMapping("/credit/{uscc}/objections/{id}/review")
  String review(@PathVariable String uscc, @PathVariable long id, RedirectAttributes flash) {
    seen.byOwner(uscc);
    Told.of(objections.askReview(uscc, id), flash, done -> Told.that("told.creditReviewAsked"));
    return "redirect:/credit/" + uscc;
  }
}
