package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.portal.draft.DraftForm;
import cn.zhunying.portal.frame.Told;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an applicant does about a case under way: hands in, corrects, withdraws. */
@Controller
class ApplicantActPages {

  private final OwnApplication own;
  private final Materials materials;
  private final Corrections corrections;
  private final Withdrawals withdrawals;
  private final KeptForms kept;

  ApplicantActPages(
      OwnApplication own,
      Materials materials,
      Corrections corrections,
      Withdrawals withdrawals,
      KeptForms kept) {
    this.own = own;
    this.materials = materials;
    this.corrections = corrections;
    this.withdrawals = withdrawals;
    this.kept = kept;
  }

  @PostMapping("/applications/{number}/materials")
  String upload(
      @PathVariable String number,
      @RequestParam String material,
      @RequestParam MultipartFile file,
      RedirectAttributes flash)
      throws IOException {
    boolean done =
        Told.of(
            materials.keep(own.of(number), material, file.getOriginalFilename(), file.getBytes()),
            flash,
            uploaded -> Told.that("told.uploaded"));
    if (!done) {
      flash.addFlashAttribute("anchor", "f-" + material);
    }
    return OwnApplication.page(number);
  }

  @PostMapping("/applications/{number}/correction")
  String correct(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    Application a = own.of(number);
    if (Told.of(corrections.answer(number, note), flash, answered -> Told.that("told.corrected"))) {
      kept.discard(a.account(), DraftForm.correction(a));
    }
    return OwnApplication.page(number);
  }

  @PostMapping("/applications/{number}/withdrawal")
  String withdraw(
      @PathVariable String number,
      @RequestParam String scope,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    boolean commitment = scope.equals("commitment");
    Told.of(
        withdrawals.withdraw(
            own.of(number),
            commitment ? Answer.COMMITMENT_WITHDRAWN : Answer.APPLICATION_WITHDRAWN,
            reason),
        flash,
        withdrawn -> Told.that(commitment ? "told.commitmentWithdrawn" : "told.withdrawn"));
    return OwnApplication.page(number);
  }
}
