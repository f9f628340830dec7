package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Cases;
import cn.zhunying.application.material.Materials;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.draft.Draft;
import cn.zhunying.portal.draft.DraftForm;
import cn.zhunying.portal.frame.Told;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The commitment: what is told, and the signature. */
@Controller
class CommitmentPages {

  private final OwnApplication own;
  private final Applications applications;
  private final Cases cases;
  private final Materials materials;
  private final Commitments commitments;
  private final KeptForms forms;

  CommitmentPages(
      OwnApplication own,
      Applications applications,
      Cases cases,
      Materials materials,
      Commitments commitments,
      KeptForms forms) {
    this.own = own;
    this.applications = applications;
    this.cases = cases;
    this.materials = materials;
    this.commitments = commitments;
    this.forms = forms;
  }

  @GetMapping("/applications/{number}/commitment")
  String notice(@PathVariable String number, Model model) {
    Application a = own.of(number);
    if (a.status() != ApplicationStatus.AWAITING_COMMITMENT) {
      return OwnApplication.page(number);
    }
    Draft kept = forms.show(DraftForm.commitment(a), a.account(), model);
    Signature given =
        kept == null
            ? new Signature(false, List.of(), "")
            : new Signature(
                kept.one("acknowledged").equals("true"),
                kept.all("clauses"),
                kept.one("signatory"));
    return notice(a, given, model);
  }

  private String notice(Application a, Signature given, Model model) {
    model.addAttribute("filed", a);
    model.addAttribute("missing", materials.missing(a));
    model.addAttribute("notice", cases.of(a).notice());
    model.addAttribute("stated", ConditionCheck.stated(cases.of(a).applying(), cases.told(a)));
    model.addAttribute("ticked", given.clauses());
    model.addAttribute("acknowledged", given.acknowledged());
    model.addAttribute("signatory", given.signatory());
    return "commitment";
  }

  @PostMapping("/applications/{number}/commitment")
  String sign(
      @PathVariable String number,
      @RequestParam(required = false) List<String> clauses,
      @RequestParam(defaultValue = "false") boolean acknowledged,
      @RequestParam(defaultValue = "") String signatory,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Application a = own.of(number);
    Signature given = new Signature(acknowledged, clauses == null ? List.of() : clauses, signatory);
    if (a.status() != ApplicationStatus.AWAITING_COMMITMENT) {
      return OwnApplication.page(number);
    }
    List<Refusal> refusals = commitments.sign(a, given).refusals();
    if (!refusals.isEmpty()) {
      model.addAttribute("refusals", refusals);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      forms.show(DraftForm.commitment(a), a.account(), model);
      return notice(a, given, model);
    }
    forms.discard(a.account(), DraftForm.commitment(a));
    Application signed = applications.require(number);
    boolean granted = signed.status() == ApplicationStatus.GRANTED;
    String said = granted ? "granted" : signed.doubts().isEmpty() ? "checking" : "checkingWhy";
    flash.addFlashAttribute("told", Told.that("told." + said, String.join("\n", signed.doubts())));
    return OwnApplication.page(number);
  }
}
