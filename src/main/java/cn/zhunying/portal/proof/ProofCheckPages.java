package cn.zhunying.portal.proof;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.code.Coded;
import cn.zhunying.commitment.proof.ProofChecks;
import cn.zhunying.commitment.proof.ProofFinding;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer found of a promised proof, on the panel of the case. */
@Controller
class ProofCheckPages {

  private final Applications applications;
  private final ProofChecks checks;
  private final CurrentAccount current;

  ProofCheckPages(Applications applications, ProofChecks checks, CurrentAccount current) {
    this.applications = applications;
    this.checks = checks;
    this.current = current;
  }

  @PostMapping("/cases/{number}/proofs/{code}")
  String conclude(
      @PathVariable String number,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String finding,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    Account officer = current.require();
    Application a =
        applications
            .find(number)
            .filter(found -> officer.isStaff() && officer.worksAt(found.bureau()))
            .orElseThrow(() -> new NotVisible(number));
    ProofFinding chosen = Coded.find(ProofFinding.class, finding).orElse(null);
    if (!Told.of(
        checks.conclude(a, code, chosen, reason, officer.username()),
        flash,
        done -> Told.that("told.proofVerified"))) {
      flash.addFlashAttribute("typedProof", reason);
    }
    return "redirect:/cases/" + number + "/panel";
  }
}
