package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.notice.ProgressCodes;
import cn.zhunying.cases.CaseView;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.commitment.proof.ProofCommitment;
import cn.zhunying.commitment.proof.Proofs;
import cn.zhunying.decision.review.Reviews;
import cn.zhunying.identity.Account;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.draft.DraftForm;
import cn.zhunying.portal.words.AnsweredFields;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case, for its applicant and the officers who may see it. */
@Controller
class ApplicationPages {

  private final OwnApplication own;
  private final Applications applications;
  private final Licences licences;
  private final Cases cases;
  private final CaseViews views;
  private final AnsweredFields answered;
  private final Reviews reviews;
  private final KeptForms kept;
  private final ProgressCodes codes;
  private final Proofs proofs;

  ApplicationPages(
      OwnApplication own,
      Applications applications,
      Licences licences,
      Cases cases,
      CaseViews views,
      AnsweredFields answered,
      Reviews reviews,
      KeptForms kept,
      ProgressCodes codes,
      Proofs proofs) {
    this.own = own;
    this.applications = applications;
    this.licences = licences;
    this.cases = cases;
    this.views = views;
    this.answered = answered;
    this.reviews = reviews;
    this.kept = kept;
    this.codes = codes;
    this.proofs = proofs;
  }

  @GetMapping("/applications/{number}")
  String one(@PathVariable String number, Model model) {
    Account account = own.account();
    Application a = own.visible(number);
    Item item = cases.of(a).item();
    boolean mine = a.account().equals(account.username());
    model.addAttribute("filed", a);
    CaseView view = views.of(a, account);
    model.addAttribute("view", view);
    model.addAttribute("answered", answered.of(item, a.answers()));
    model.addAttribute("own", mine);
    model.addAttribute("progress", codes.of(number));
    boolean automatic = view.decision() != null && view.decision().automatic();
    model.addAttribute("reviews", automatic ? reviews.of(number) : List.of());
    if (mine && a.status() == ApplicationStatus.CORRECTION_REQUESTED) {
      kept.show(DraftForm.correction(a), account.username(), model);
    }
    model.addAttribute("affected", view.licence() == null ? List.of() : licences.affected(number));
    model.addAttribute("privacyRules", applications.privacyRules(number).orElse(null));
    model.addAttribute(
        "contact",
        mine && !a.status().isTerminal() ? OwnContact.of(applications.personal(number)) : null);
    model.addAttribute("maxMegabytes", item.upload().maxMegabytes());
    proofs(a, item, view, model);
    boolean open =
        a.status() == ApplicationStatus.AWAITING_COMMITMENT
            || a.status() == ApplicationStatus.SUBMITTED
            || a.status() == ApplicationStatus.CORRECTION_REQUESTED;
    model.addAttribute(
        "uploads",
        mine
            && open
            && Materials.expected(item, a).stream().anyMatch(m -> m.origin() == Origin.upload));
    return "application";
  }

  /** What was promised instead of a proof, and what may be. */
  private void proofs(Application a, Item item, CaseView view, Model model) {
    boolean any = Materials.expected(item, a).stream().anyMatch(m -> m.proof() != null);
    List<ProofCommitment> promised = any ? proofs.of(a.number()) : List.of();
    List<String> uploaded =
        view.materials().stream()
            .filter(m -> m.fileName() != null)
            .map(CaseView.MaterialView::code)
            .toList();
    model.addAttribute("promised", promised);
    model.addAttribute("offered", proofs.offered(a, promised, uploaded));
  }
}
