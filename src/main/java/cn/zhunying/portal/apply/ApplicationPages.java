package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.notice.ProgressCodes;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.decision.review.Reviews;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.draft.Draft;
import cn.zhunying.portal.draft.DraftForm;
import cn.zhunying.portal.draft.Drafts;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.portal.words.AnsweredFields;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant's pages of one case, and its commitment. */
@Controller
class ApplicationPages {

  private final Applications applications;
  private final CaseAccess access;
  private final Materials materials;
  private final Corrections corrections;
  private final Commitments commitments;
  private final Withdrawals withdrawals;
  private final Licences licences;
  private final Cases cases;
  private final CaseViews views;
  private final AnsweredFields answered;
  private final Reviews reviews;
  private final Drafts drafts;
  private final ProgressCodes codes;
  private final CurrentAccount current;

  ApplicationPages(
      Applications applications,
      CaseAccess access,
      Materials materials,
      Corrections corrections,
      Commitments commitments,
      Withdrawals withdrawals,
      Licences licences,
      Cases cases,
      CaseViews views,
      AnsweredFields answered,
      Reviews reviews,
      Drafts drafts,
      ProgressCodes codes,
      CurrentAccount current) {
    this.applications = applications;
    this.access = access;
    this.materials = materials;
    this.corrections = corrections;
    this.commitments = commitments;
    this.withdrawals = withdrawals;
    this.licences = licences;
    this.cases = cases;
    this.views = views;
    this.answered = answered;
    this.reviews = reviews;
    this.drafts = drafts;
    this.codes = codes;
    this.current = current;
  }

  @GetMapping("/applications/{number}")
  String one(@PathVariable String number, Model model) {
    Account account = current.require();
    Application a = access.visible(number, account).orElseThrow(() -> new NotVisible(number));
    Item item = cases.of(a).item();
    boolean own = a.account().equals(account.username());
    model.addAttribute("filed", a);
    model.addAttribute("view", views.of(a, account));
    model.addAttribute("answered", answered.of(item, a.answers()));
    model.addAttribute("own", own);
    model.addAttribute("progress", codes.of(number));
    model.addAttribute("reviews", reviews.of(number));
    if (own && a.status() == ApplicationStatus.CORRECTION_REQUESTED) {
      kept(DraftForm.correction(a), account.username(), model);
    }
    model.addAttribute("affected", licences.affected(number));
    model.addAttribute("maxMegabytes", item.upload().maxMegabytes());
    boolean open =
        a.status() == ApplicationStatus.AWAITING_COMMITMENT
            || a.status() == ApplicationStatus.SUBMITTED
            || a.status() == ApplicationStatus.CORRECTION_REQUESTED;
    model.addAttribute(
        "uploads",
        own
            && open
            && Materials.expected(item, a).stream().anyMatch(m -> m.origin() == Origin.upload));
    return "application";
  }

  @PostMapping("/applications/{number}/materials")
  String upload(
      @PathVariable String number,
      @RequestParam String material,
      @RequestParam MultipartFile file,
      RedirectAttributes flash)
      throws IOException {
    boolean kept =
        Told.of(
            materials.keep(own(number), material, file.getOriginalFilename(), file.getBytes()),
            flash,
            done -> Told.that("told.uploaded"));
    if (!kept) {
      flash.addFlashAttribute("anchor", "f-" + material);
    }
    return back(number);
  }

  @PostMapping("/applications/{number}/correction")
  String correct(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    Application a = own(number);
    if (Told.of(corrections.answer(number, note), flash, answered -> Told.that("told.corrected"))) {
      drafts.discard(a.account(), DraftForm.correction(a));
    }
    return back(number);
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
            own(number),
            commitment ? Answer.COMMITMENT_WITHDRAWN : Answer.APPLICATION_WITHDRAWN,
            reason),
        flash,
        withdrawn -> Told.that(commitment ? "told.commitmentWithdrawn" : "told.withdrawn"));
    return back(number);
  }

  @GetMapping("/applications/{number}/commitment")
  String notice(@PathVariable String number, Model model) {
    Application a = own(number);
    if (a.status() != ApplicationStatus.AWAITING_COMMITMENT) {
      return back(number);
    }
    Draft kept = kept(DraftForm.commitment(a), a.account(), model);
    Signature given =
        kept == null
            ? new Signature(false, List.of(), "")
            : new Signature(
                kept.one("acknowledged").equals("true"),
                kept.all("clauses"),
                kept.one("signatory"));
    return notice(a, given, model);
  }

  /** What the form held when it was left; what could not be saved just now comes first. */
  private @Nullable Draft kept(DraftForm form, String account, Model model) {
    Draft kept =
        model.getAttribute("unsaved") instanceof Draft unsaved
            ? unsaved
            : drafts.find(account, form).orElse(null);
    model.addAttribute("draft", form);
    model.addAttribute("kept", kept);
    return kept;
  }

  private String notice(Application a, Signature given, Model model) {
    model.addAttribute("filed", a);
    model.addAttribute("missing", materials.missing(a));
    model.addAttribute("notice", cases.of(a).notice());
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
    Application a = own(number);
    Signature given = new Signature(acknowledged, clauses == null ? List.of() : clauses, signatory);
    if (a.status() != ApplicationStatus.AWAITING_COMMITMENT) {
      return back(number);
    }
    List<Refusal> refusals = commitments.sign(a, given).refusals();
    if (!refusals.isEmpty()) {
      model.addAttribute("refusals", refusals);
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      kept(DraftForm.commitment(a), a.account(), model);
      return notice(a, given, model);
    }
    drafts.discard(a.account(), DraftForm.commitment(a));
    Application signed = applications.require(number);
    boolean granted = signed.status() == ApplicationStatus.GRANTED;
    String said = granted ? "granted" : signed.doubts().isEmpty() ? "checking" : "checkingWhy";
    flash.addFlashAttribute("told", Told.that("told." + said, String.join("\n", signed.doubts())));
    return back(number);
  }

  private Application own(String number) {
    return applications
        .own(number, current.require().username())
        .orElseThrow(() -> new NotVisible(number));
  }

  private static String back(String number) {
    return "redirect:/applications/" + number;
  }
}
