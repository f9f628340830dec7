package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.application.Cases;
import cn.zhunying.application.Submission;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.border.RequestReader;
import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.material.Origin;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Messages;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.portal.words.ChineseText;
import cn.zhunying.subject.IdDocument;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An applicant's pages: my cases, a new one, one case, the commitment. */
@Controller
class ApplicationPages {

  private final Applications applications;
  private final CaseAccess access;
  private final Intake intake;
  private final Materials materials;
  private final Corrections corrections;
  private final Commitments commitments;
  private final Withdrawals withdrawals;
  private final Licences licences;
  private final Messages messages;
  private final Cases cases;
  private final Items items;
  private final ReformModes modes;
  private final Bureaus bureaus;
  private final CaseViews views;
  private final ChineseText chinese;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  ApplicationPages(
      Applications applications,
      CaseAccess access,
      Intake intake,
      Materials materials,
      Corrections corrections,
      Commitments commitments,
      Withdrawals withdrawals,
      Licences licences,
      Messages messages,
      Cases cases,
      Items items,
      ReformModes modes,
      Bureaus bureaus,
      CaseViews views,
      ChineseText chinese,
      Idempotency idempotency,
      CurrentAccount current) {
    this.applications = applications;
    this.access = access;
    this.intake = intake;
    this.materials = materials;
    this.corrections = corrections;
    this.commitments = commitments;
    this.withdrawals = withdrawals;
    this.licences = licences;
    this.messages = messages;
    this.cases = cases;
    this.items = items;
    this.modes = modes;
    this.bureaus = bureaus;
    this.views = views;
    this.chinese = chinese;
    this.idempotency = idempotency;
    this.current = current;
  }

  @GetMapping("/applications")
  String mine(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "0") int licencePage,
      Model model) {
    String username = applicant().username();
    Paging filed = Paging.shown(page);
    Paging held = Paging.shown(licencePage);
    model.addAttribute(
        "applications", filed.read(applications.ofAccount(username, filed.from(), filed.most())));
    model.addAttribute(
        "licences", held.read(licences.ofAccount(username, held.from(), held.most())));
    return "applications";
  }

  @GetMapping("/messages")
  String messages(@RequestParam(defaultValue = "0") int page, Model model) {
    Paging asked = Paging.shown(page);
    model.addAttribute(
        "messages", asked.read(messages.of(applicant().username(), asked.from(), asked.most())));
    return "messages";
  }

  @GetMapping("/applications/new")
  String form(
      @RequestParam String item,
      @RequestParam(defaultValue = "establish") String action,
      @RequestParam(required = false) String licence,
      Model model) {
    String username = applicant().username();
    if (isAbolished(item)) {
      return "redirect:/items/" + item; // says what to do instead
    }
    Map<String, String> form = new HashMap<>();
    if (licence != null) {
      licences.heldBy(licence, username).ifPresent(l -> form.putAll(Forms.of(l)));
    }
    form.put("action", action);
    form.put("token", UUID.randomUUID().toString());
    return form(item, form, null, model);
  }

  private boolean isAbolished(String item) {
    List<Mode> all = modes.of(item);
    return !all.isEmpty() && all.stream().allMatch(mode -> mode.mode() == ReformMode.直接取消审批);
  }

  private String form(String code, Map<String, String> form, List<Refusal> said, Model model) {
    Optional<Refusal> still =
        Stream.ofNullable(said)
            .flatMap(List::stream)
            .filter(r -> r.rule().equals("may-insist"))
            .findFirst();
    List<Refusal> refusals =
        said == null ? null : said.stream().filter(r -> !r.rule().equals("may-insist")).toList();
    String action = form.getOrDefault("action", "establish");
    Item item = items.find(code, action).orElseThrow(() -> new NotVisible("item " + code));
    model.addAttribute("item", item);
    model.addAttribute("groups", FieldGroups.of(item.fields()));
    model.addAttribute("modes", modes.of(code));
    model.addAttribute("action", action);
    model.addAttribute("districts", bureaus.districts());
    model.addAttribute("idDocuments", IdDocument.values());
    model.addAttribute("form", form);
    model.addAttribute("answers", Forms.answers(form));
    model.addAttribute("token", form.get("token"));
    model.addAttribute("errors", refusals == null ? null : Forms.byField(refusals));
    model.addAttribute("mayInsist", still.orElse(null));
    model.addAttribute("summary", refusals == null ? null : FormRefusals.lines(refusals));
    return "application-new";
  }

  /** The token in the form makes two clicks one application. */
  @PostMapping("/applications/new")
  String submit(
      @RequestParam MultiValueMap<String, String> given,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Map<String, String> form = Forms.of(given);
    String username = applicant().username();
    Map<String, Object> request = new HashMap<>(form);
    request.remove("_csrf");
    ResponseEntity<Object> answer;
    try {
      answer = idempotency.once(username, form.get("token"), request, () -> submitted(form));
    } catch (UnpublishedYearException e) {
      answer = ResponseEntity.unprocessableEntity().body(List.of(e.refusal()));
    }
    if (answer.getStatusCode().is2xxSuccessful()) {
      String number = number(answer.getBody());
      flash.addFlashAttribute(
          "submitted", "%s/%s/%s".formatted(username, form.get("item"), form.get("action")));
      boolean sign = applications.require(number).status() == ApplicationStatus.AWAITING_COMMITMENT;
      return "redirect:/applications/" + number + (sign ? "/commitment" : "");
    }
    List<Refusal> refusals =
        answer.getBody() instanceof List<?> list
            ? list.stream().map(Refusal.class::cast).toList()
            : List.of(Refusal.state("application-key-used", null));
    Item item = items.find(form.get("item")).orElse(null);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return form(
        form.get("item"),
        form,
        item == null ? refusals : FormRefusals.of(item, form, refusals),
        model);
  }

  private Reply<Object> submitted(Map<String, String> form) {
    Outcome<Submission> read = RequestReader.read(Forms.submission(form));
    String account = applicant().username();
    return Reply.as(
        read.then(clean -> intake.submit(clean, account))
            .<ResponseEntity<Object>>fold(
                a -> ResponseEntity.ok(Map.of("number", a.number())),
                refusals ->
                    ResponseEntity.unprocessableEntity()
                        .body(
                            Stream.concat(
                                    refusals.stream(),
                                    read.<Stream<Refusal>>fold(
                                        clean -> intake.mayInsist(clean, account).stream(),
                                        unread -> Stream.empty()))
                                .toList())));
  }

  private static String number(Object body) {
    return body instanceof Map<?, ?> map
        ? (String) map.get("number")
        : ((com.fasterxml.jackson.databind.JsonNode) body).get("number").asText();
  }

  @GetMapping("/applications/{number}")
  String one(@PathVariable String number, Model model) {
    Account account = current.require();
    Application a = access.visible(number, account).orElseThrow(() -> new NotVisible(number));
    Item item = cases.of(a).item();
    boolean own = a.account().equals(account.username());
    model.addAttribute("filed", a);
    model.addAttribute("view", views.of(a, account));
    model.addAttribute("answered", chinese.answers(item, a.answers()));
    model.addAttribute("own", own);
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
    Told.of(
        materials.keep(own(number), material, file.getOriginalFilename(), file.getBytes()),
        flash,
        kept -> "材料已上传");
    return back(number);
  }

  @PostMapping("/applications/{number}/correction")
  String correct(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes flash) {
    Told.of(corrections.answer(own(number).number(), note), flash, answered -> "补正已提交，受理期限自今日重新起算");
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
        withdrawn -> commitment ? "承诺已撤回，转入一般程序" : "申请已撤回");
    return back(number);
  }

  @GetMapping("/applications/{number}/commitment")
  String notice(@PathVariable String number, Model model) {
    Application a = own(number);
    if (a.status() != ApplicationStatus.AWAITING_COMMITMENT) {
      return back(number);
    }
    return notice(a, new Signature(false, List.of(), ""), model);
  }

  private String notice(Application a, Signature given, Model model) {
    model.addAttribute("filed", a);
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
      return notice(a, given, model);
    }
    Application signed = applications.require(number);
    boolean granted = signed.status() == ApplicationStatus.GRANTED;
    String why = signed.doubts().isEmpty() ? "" : "：" + String.join("；", signed.doubts());
    flash.addFlashAttribute("told", granted ? "承诺书已签署，当场准予许可" : "承诺书已签署，由工作人员当场核对后决定" + why);
    return back(number);
  }

  private Application own(String number) {
    return applications
        .own(number, current.require().username())
        .orElseThrow(() -> new NotVisible(number));
  }

  private Account applicant() {
    Account account = current.require();
    if (!account.has(Role.APPLICANT)) {
      throw new AccessDeniedException("applicants only");
    }
    return account;
  }

  private static String back(String number) {
    return "redirect:/applications/" + number;
  }
}
