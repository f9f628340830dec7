package cn.zhunying.portal.credit;

import cn.zhunying.credit.Competence;
import cn.zhunying.credit.incident.Effect;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.proposal.NewProposal;
import cn.zhunying.credit.proposal.Notices;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.ProposalHearings;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposed finding: what it would do is shown before anybody decides. */
@Controller
class ProposalPages {

  private final Proposals proposals;
  private final ProposalHearings hearings;
  private final CreditRules rules;
  private final Competence competence;
  private final CreditOfficer officer;
  private final Notices notices;

  ProposalPages(
      Proposals proposals,
      ProposalHearings hearings,
      CreditRules rules,
      Competence competence,
      CreditOfficer officer,
      Notices notices) {
    this.proposals = proposals;
    this.hearings = hearings;
    this.rules = rules;
    this.competence = competence;
    this.officer = officer;
    this.notices = notices;
  }

  @GetMapping("/credit/{uscc}/proposals/{id}")
  String one(@PathVariable String uscc, @PathVariable long id, Model model) {
    CreditSubject subject = officer.any(uscc);
    Proposal proposal =
        proposals.find(uscc, id).orElseThrow(() -> new NotVisible(String.valueOf(id)));
    Outcome<Effect> effect = proposals.preview(proposal);
    model.addAttribute("subject", subject);
    model.addAttribute("proposal", proposal);
    model.addAttribute(
        "rules", proposal.rules().stream().map(rules::find).flatMap(Optional::stream).toList());
    model.addAttribute("effect", effect.<Object>fold(e -> e, refused -> null));
    model.addAttribute("against", effect.refusals());
    model.addAttribute("book", rules.book());
    model.addAttribute("decides", competence.decides(officer.require(), subject));
    return "office/credit-proposal";
  }

  /** By the bureau in charge as a proposal, by another as its notice (第二十六条). */
  @PostMapping("/credit/{uscc}/proposals")
  String raise(
      @PathVariable String uscc,
      @RequestParam(defaultValue = "") String incident,
      @RequestParam(defaultValue = "") List<String> rule,
      @RequestParam(required = false) LocalDate occurredOn,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    officer.any(uscc);
    Proposal.Notice notice = notices.of(officer.require(), uscc, occurredOn);
    Told.of(
        proposals.raise(
            new NewProposal(uscc, incident.strip(), rule, occurredOn, document, reason, notice)),
        flash,
        effect -> Told.that("told.creditRaised", effect.before(), effect.after()));
    return "redirect:/credit/" + uscc;
  }

  @PostMapping("/credit/{uscc}/proposals/{id}/tell")
  String tell(@PathVariable String uscc, @PathVariable long id, RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(
        hearings.tell(uscc, id),
        flash,
        done -> Told.that("told.creditTold", done.told() == null ? "" : done.told().until()));
    return back(uscc, id);
  }

  @PostMapping("/credit/{uscc}/proposals/{id}/confirm")
  String confirm(@PathVariable String uscc, @PathVariable long id, RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(
        proposals.confirm(uscc, id),
        flash,
        done -> Told.that("told.creditConfirmed", done.score()));
    return back(uscc, id);
  }

  @PostMapping("/credit/{uscc}/proposals/{id}/dismiss")
  String dismiss(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(proposals.dismiss(uscc, id, reason), flash, done -> Told.that("told.creditDismissed"));
    return back(uscc, id);
  }

  private static String back(String uscc, long id) {
    return "redirect:/credit/%s/proposals/%d".formatted(uscc, id);
  }
}
