package cn.zhunying.portal.credit;

import cn.zhunying.credit.Competence;
import cn.zhunying.credit.objection.Objection;
import cn.zhunying.credit.objection.ObjectionAnswers;
import cn.zhunying.credit.objection.Objections;
import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.identity.Account;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.web.Paging;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The credit officer's desk: what waits for a decision, the most urgent first. */
@Controller
class CreditDeskPages {

  private static final int MOST = 50;

  private final Proposals proposals;
  private final Objections objections;
  private final ObjectionAnswers answers;
  private final SeasonDesk season;
  private final Competence competence;
  private final CreditOfficer officer;

  CreditDeskPages(
      Proposals proposals,
      Objections objections,
      ObjectionAnswers answers,
      SeasonDesk season,
      Competence competence,
      CreditOfficer officer) {
    this.proposals = proposals;
    this.objections = objections;
    this.answers = answers;
    this.season = season;
    this.competence = competence;
    this.officer = officer;
  }

  @GetMapping("/credit")
  String desk(@RequestParam(defaultValue = "0") int page, Model model) {
    Account account = officer.require();
    String bureau = competence.sees(account);
    Paging asked = Paging.shown(page);
    var open = asked.read(proposals.open(bureau, asked.from(), asked.most()));
    var objected = objections.open(bureau, MOST);
    var given = proposals.given(Objects.requireNonNullElse(account.bureau(), ""), MOST);
    model.addAttribute("proposals", open);
    model.addAttribute("objections", objected);
    model.addAttribute("given", given);
    Stream<String> listed =
        Stream.concat(
            Stream.concat(open.rows().stream(), given.stream()).map(Proposal::uscc),
            objected.stream().map(Objection::uscc));
    model.addAttribute("names", officer.names(Stream.concat(listed, season.show(bureau, model))));
    return "office/credit-desk";
  }

  @PostMapping("/credit/{uscc}/objections/{id}/answer")
  String answer(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Boolean upheld,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(
        answers.answer(uscc, id, upheld, answer), flash, done -> Told.that("told.creditAnswered"));
    return "redirect:/credit/" + uscc;
  }

  @PostMapping("/credit/{uscc}/objections/{id}/transfer")
  String transfer(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String bureau,
      RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(
        objections.transfer(uscc, id, bureau),
        flash,
        done -> Told.that("told.creditTransferred", done.verifyBy()));
    return "redirect:/credit/" + uscc;
  }
}
