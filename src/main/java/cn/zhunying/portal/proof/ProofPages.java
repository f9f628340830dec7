package cn.zhunying.portal.proof;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.guide.ProofNotice;
import cn.zhunying.commitment.proof.Proofs;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A promise in place of a proof: what is told, and the signature. */
@Controller
class ProofPages {

  private final Applications applications;
  private final Proofs proofs;
  private final CurrentAccount current;

  ProofPages(Applications applications, Proofs proofs, CurrentAccount current) {
    this.applications = applications;
    this.proofs = proofs;
    this.current = current;
  }

  @GetMapping("/applications/{number}/proofs/{code}")
  String notice(@PathVariable String number, @PathVariable String code, Model model) {
    Application a = own(number);
    if (!proofs.offered(a).contains(code)) {
      return page(number);
    }
    return notice(a, code, "", model);
  }

  @PostMapping("/applications/{number}/proofs/{code}")
  String sign(
      @PathVariable String number,
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean promised,
      @RequestParam(defaultValue = "") String signatory,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Application a = own(number);
    ProofNotice notice = told(a, code);
    Outcome<Void> signed = proofs.sign(a, notice, code, promised, signatory);
    if (!signed.isDone()) {
      model.addAttribute("refusals", signed.refusals());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return notice(a, code, signatory, model);
    }
    flash.addFlashAttribute("told", Told.that("told.proofPromised", proofs.name(a, code)));
    return page(number);
  }

  private String notice(Application a, String code, String signatory, Model model) {
    model.addAttribute("filed", a);
    model.addAttribute("code", code);
    model.addAttribute("material", proofs.name(a, code));
    model.addAttribute("notice", told(a, code));
    model.addAttribute("signatory", signatory);
    return "proof";
  }

  private ProofNotice told(Application a, String code) {
    return proofs.notice(a, code).orElseThrow(() -> new NotVisible(code));
  }

  private Application own(String number) {
    return applications
        .own(number, current.require().username())
        .orElseThrow(() -> new NotVisible(number));
  }

  private static String page(String number) {
    return "redirect:/applications/" + number;
  }
}
