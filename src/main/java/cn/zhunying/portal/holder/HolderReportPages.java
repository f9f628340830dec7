package cn.zhunying.portal.holder;

import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licence;
import cn.zhunying.portal.draft.AnswerDrafts;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.verification.FulfilmentReports;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a holder reports and states about a licence, each for its own duty. */
@Controller
class HolderReportPages {

  private final OwnLicence own;
  private final Rectifications rectifications;
  private final Revocations revocations;
  private final AnnualReports annualReports;
  private final FulfilmentReports fulfilment;
  private final AnswerDrafts drafts;

  HolderReportPages(
      OwnLicence own,
      Rectifications rectifications,
      Revocations revocations,
      AnnualReports annualReports,
      FulfilmentReports fulfilment,
      AnswerDrafts drafts) {
    this.own = own;
    this.rectifications = rectifications;
    this.revocations = revocations;
    this.annualReports = annualReports;
    this.fulfilment = fulfilment;
    this.drafts = drafts;
  }

  @PostMapping("/licences/{number}/rectification")
  String rectified(
      @PathVariable String number,
      @RequestParam(required = false) Long duty,
      @RequestParam(defaultValue = "") String report,
      @RequestParam(name = "files", required = false) List<MultipartFile> sent,
      RedirectAttributes flash)
      throws IOException {
    Licence licence = own.held(number);
    String text = lines(report);
    Outcome<List<UploadedFile>> attached = own.attached(licence, sent);
    return told(
        "rectification",
        licence,
        duty,
        text,
        attached.then(f -> rectifications.report(new HolderAnswer(number, duty, text, f))),
        "rectified",
        flash);
  }

  @PostMapping("/licences/{number}/statement")
  String stated(
      @PathVariable String number,
      @RequestParam(required = false) Long duty,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "files", required = false) List<MultipartFile> sent,
      RedirectAttributes flash)
      throws IOException {
    Licence licence = own.held(number);
    String statement = lines(text);
    Outcome<List<UploadedFile>> attached = own.attached(licence, sent);
    return told(
        "statement",
        licence,
        duty,
        statement,
        attached.then(f -> revocations.state(new HolderAnswer(number, duty, statement, f))),
        "stated",
        flash);
  }

  @PostMapping("/licences/{number}/fulfilment")
  String fulfilled(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String report,
      @RequestParam(required = false) List<MultipartFile> files,
      RedirectAttributes flash)
      throws IOException {
    Licence licence = own.held(number);
    String text = lines(report);
    return told(
        "fulfilment",
        licence,
        null,
        text,
        own.attached(licence, files).then(taken -> fulfilment.report(number, text, taken)),
        "fulfilled",
        flash);
  }

  @PostMapping("/licences/{number}/annual-report")
  String reported(
      @PathVariable String number,
      @RequestParam(required = false) Long duty,
      @RequestParam(defaultValue = "") String report,
      @RequestParam(name = "files", required = false) List<MultipartFile> sent,
      RedirectAttributes flash)
      throws IOException {
    Licence licence = own.held(number);
    String text = lines(report);
    return told(
        "annual-report",
        licence,
        duty,
        text,
        own.attached(licence, sent)
            .then(f -> annualReports.report(new HolderAnswer(number, duty, text, f))),
        "reported",
        flash);
  }

  /** As it was typed: a browser sends two characters for the end of a line, and counts one. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private String told(
      String kind,
      Licence licence,
      @Nullable Long duty,
      String typed,
      Outcome<HolderReport> report,
      String done,
      RedirectAttributes flash) {
    if (Told.of(report, flash, received -> Told.that("told." + done))) {
      drafts.discard(kind, licence, duty);
    } else {
      flash.addFlashAttribute("typed", typed);
      flash.addFlashAttribute("typedFor", duty);
    }
    return "redirect:/licences/" + licence.number();
  }
}
