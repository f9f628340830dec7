package cn.zhunying.portal.holder;

import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.supervision.Publication;
import cn.zhunying.documents.Documents;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.files.Files;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.files.Uploads;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.draft.AnswerDrafts;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.portal.words.AnsweredFields;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderAnswers;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.verification.FulfilmentReports;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A licence for its holder and for officers of its bureau. */
@Controller
class LicencePages {

  private final Licences licences;
  private final Duties duties;
  private final Rectifications rectifications;
  private final Revocations revocations;
  private final HolderAnswers answers;
  private final HolderFiles holderFiles;
  private final AnnualReports annualReports;
  private final FulfilmentReports fulfilment;
  private final Documents documents;
  private final Journal journal;
  private final Bureaus bureaus;
  private final BesideLicence beside;
  private final AnsweredFields answered;
  private final Items items;
  private final AnswerDrafts drafts;
  private final Clock clock;
  private final CaseViews views;
  private final CurrentAccount current;

  LicencePages(
      Licences licences,
      Duties duties,
      Rectifications rectifications,
      Revocations revocations,
      HolderAnswers answers,
      HolderFiles holderFiles,
      AnnualReports annualReports,
      FulfilmentReports fulfilment,
      Documents documents,
      Journal journal,
      Bureaus bureaus,
      BesideLicence beside,
      AnsweredFields answered,
      Items items,
      AnswerDrafts drafts,
      Clock clock,
      CaseViews views,
      CurrentAccount current) {
    this.licences = licences;
    this.duties = duties;
    this.rectifications = rectifications;
    this.revocations = revocations;
    this.answers = answers;
    this.holderFiles = holderFiles;
    this.annualReports = annualReports;
    this.fulfilment = fulfilment;
    this.documents = documents;
    this.journal = journal;
    this.bureaus = bureaus;
    this.beside = beside;
    this.answered = answered;
    this.items = items;
    this.drafts = drafts;
    this.clock = clock;
    this.views = views;
    this.current = current;
  }

  @GetMapping("/licences/{number}")
  String one(@PathVariable String number, Model model) {
    Account account = current.require();
    Licence licence =
        licences
            .find(number)
            .filter(l -> l.visibleTo(account))
            .orElseThrow(() -> new NotVisible(number));
    List<Duty> own = duties.ofLicence(number);
    boolean holder = licence.account().equals(account.username());
    model.addAttribute("licence", licence);
    model.addAttribute("authority", bureaus.require(licence.bureau()).name());
    model.addAttribute("licensedBy", bureaus.require(licence.licensedBy()).name());
    model.addAttribute("facts", answered.of(items.require(licence.item()), licence.facts()));
    beside.show(number, model);
    model.addAttribute(
        "credited", !items.require(licence.item()).credit().subjectType().equals("none"));
    model.addAttribute("duties", own);
    List<HolderAnswers.Answer> asked = answers.of(number);
    model.addAttribute("holderAnswers", asked);
    model.addAttribute("steps", journal.of(number).stream().map(views::step).toList());
    model.addAttribute(
        "documents", documents.ofLicence(number).stream().map(CaseViews::document).toList());
    model.addAttribute("rectify", holder ? at(asked, own, Duty.Stage.RECTIFICATION) : List.of());
    model.addAttribute("hearing", holder ? at(asked, own, Duty.Stage.REVOCATION) : List.of());
    List<Duty> reported = holder ? annualReports.awaited(own) : List.of();
    model.addAttribute("annualReports", reported);
    model.addAttribute("publications", publications(reported));
    model.addAttribute(
        "fulfil",
        holder
            && licence.status() == LicenceStatus.NOT_YET_OPERATING
            && own.stream()
                .anyMatch(d -> d.doneAt() == null && d.stage() == Duty.Stage.VERIFICATION));
    model.addAttribute(
        "drafted",
        holder ? drafts.of(licence, asked(asked, own), model.getAttribute("unsaved")) : Map.of());
    model.addAttribute("actions", holder ? actions(licence, false) : List.of());
    model.addAttribute("related", holder ? items.require(licence.item()).related() : List.of());
    model.addAttribute("filings", holder ? actions(licence, true) : List.of());
    return "licence";
  }

  /** The duties that wait for an answer of each kind; 0 where the form names none. */
  private Map<String, List<Long>> asked(List<HolderAnswers.Answer> asked, List<Duty> duties) {
    return Map.of(
        "rectification",
        at(asked, duties, Duty.Stage.RECTIFICATION).stream()
            .map(HolderAnswers.Answer::duty)
            .toList(),
        "statement",
        at(asked, duties, Duty.Stage.REVOCATION).stream().map(HolderAnswers.Answer::duty).toList(),
        "annual-report",
        annualReports.awaited(duties).stream().map(Duty::id).toList(),
        "fulfilment",
        List.of(0L));
  }

  /** What is told with a report that everybody may read, by the duty. */
  private Map<Long, Publication> publications(List<Duty> reported) {
    Map<Long, Publication> told = new HashMap<>();
    reported.forEach(d -> annualReports.publication(d).ifPresent(p -> told.put(d.id(), p)));
    return told;
  }

  /** What the holder may ask for on this licence. */
  private List<Map.Entry<String, ActionTerms>> actions(Licence licence, boolean filed) {
    return items.require(licence.item()).actions().entrySet().stream()
        .filter(a -> a.getValue().isAbout(licence.facts()) && a.getValue().isFiled() == filed)
        .filter(a -> licence.answers(a.getValue().effect(), LocalDate.now(clock)))
        .toList();
  }

  private static List<Duty> at(List<Duty> duties, Duty.Stage stage) {
    return duties.stream().filter(d -> d.state() == Duty.State.OPEN && d.stage() == stage).toList();
  }

  /** What the office has not concluded yet on the duties of a stage. */
  private static List<HolderAnswers.Answer> at(
      List<HolderAnswers.Answer> asked, List<Duty> duties, Duty.Stage stage) {
    List<Long> ids = at(duties, stage).stream().map(Duty::id).toList();
    return asked.stream().filter(a -> !a.closed() && ids.contains(a.duty())).toList();
  }

  @PostMapping("/licences/{number}/rectification")
  String rectified(
      @PathVariable String number,
      @RequestParam(required = false) Long duty,
      @RequestParam(defaultValue = "") String report,
      @RequestParam(name = "files", required = false) List<MultipartFile> sent,
      RedirectAttributes flash)
      throws IOException {
    Licence licence = held(number);
    String text = lines(report);
    Outcome<List<UploadedFile>> attached = attached(licence, sent);
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
    Licence licence = held(number);
    String statement = lines(text);
    Outcome<List<UploadedFile>> attached = attached(licence, sent);
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
    Licence licence = held(number);
    String text = lines(report);
    return told(
        "fulfilment",
        licence,
        null,
        text,
        attached(licence, files).then(taken -> fulfilment.report(number, text, taken)),
        "fulfilled",
        flash);
  }

  private Outcome<List<UploadedFile>> attached(Licence licence, List<MultipartFile> sent)
      throws IOException {
    return Uploads.read(items.require(licence.item()).upload(), sent)
        .then(
            files ->
                Outcome.unless(
                    holderFiles.full(licence.number(), files), () -> Outcome.done(files)));
  }

  /** For the holder, officers of the bureau, and those it has been escalated to. */
  @GetMapping("/licences/{number}/files/{id}")
  ResponseEntity<Object> file(@PathVariable String number, @PathVariable long id) {
    Account account = current.require();
    HolderFiles.Content content =
        licences
            .find(number)
            .filter(
                l ->
                    l.visibleTo(account)
                        || duties.ofLicence(number).stream()
                            .anyMatch(d -> account.worksAt(d.escalatedTo())))
            .flatMap(l -> holderFiles.content(number, id))
            .orElseThrow(() -> new NotVisible(number + "/" + id));
    return Files.inline(content.name(), content.mediaType(), content.bytes());
  }

  /** As it was typed: a browser sends two characters for the end of a line, and counts one. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  @PostMapping("/licences/{number}/annual-report")
  String reported(
      @PathVariable String number,
      @RequestParam(required = false) Long duty,
      @RequestParam(defaultValue = "") String report,
      @RequestParam(name = "files", required = false) List<MultipartFile> sent,
      RedirectAttributes flash)
      throws IOException {
    Licence licence = held(number);
    String text = lines(report);
    return told(
        "annual-report",
        licence,
        duty,
        text,
        attached(licence, sent)
            .then(f -> annualReports.report(new HolderAnswer(number, duty, text, f))),
        "reported",
        flash);
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

  private Licence held(String number) {
    return licences
        .heldBy(number, current.require().username())
        .orElseThrow(() -> new NotVisible(number));
  }
}
