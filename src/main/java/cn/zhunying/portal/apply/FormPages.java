package cn.zhunying.portal.apply;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.border.RequestReader;
import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import cn.zhunying.portal.draft.Draft;
import cn.zhunying.portal.draft.DraftForm;
import cn.zhunying.portal.draft.Drafts;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application form: filled in, kept, and handed in. */
@Controller
class FormPages {

  private final FormModel page;
  private final Intake intake;
  private final Applications applications;
  private final Licences licences;
  private final Drafts drafts;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  FormPages(
      FormModel page,
      Intake intake,
      Applications applications,
      Licences licences,
      Drafts drafts,
      Idempotency idempotency,
      CurrentAccount current) {
    this.page = page;
    this.intake = intake;
    this.applications = applications;
    this.licences = licences;
    this.drafts = drafts;
    this.idempotency = idempotency;
    this.current = current;
  }

  @GetMapping("/applications/new")
  String form(
      @RequestParam String item,
      @RequestParam(name = "action", required = false) @Nullable String asked,
      @RequestParam(required = false) String licence,
      Model model) {
    String username = applicant();
    if (page.isAbolished(item)) {
      return "redirect:/items/" + item; // says what to do instead
    }
    String action = asked == null ? page.action(Map.of("item", item)) : asked;
    Optional<String> held =
        Optional.ofNullable(licence)
            .flatMap(l -> licences.heldBy(l, username))
            .map(l -> l.number());
    DraftForm draft = DraftForm.apply(item, action, held.orElse(null));
    Draft kept = drafts.find(username, draft).orElse(null);
    Map<String, String> form = new HashMap<>();
    held.flatMap(licences::find).ifPresent(l -> form.putAll(Forms.of(l)));
    if (kept != null) {
      form.putAll(kept.joined());
    }
    form.put("item", item);
    form.put("action", action);
    form.put("token", UUID.randomUUID().toString());
    model.addAttribute("draft", draft);
    model.addAttribute("kept", kept);
    page.offerOpen(username, item, held.orElse(null), model);
    return page.fill(form, null, model);
  }

  /** Without a script: kept by the button, with everything still on the page. */
  @PostMapping(path = "/applications/new", params = "save")
  String save(
      @RequestParam MultiValueMap<String, String> given,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    DraftForm draft = draft(given);
    Outcome<Draft> saved = drafts.save(applicant(), draft, given);
    if (Told.of(saved, flash, Drafts::told)) {
      return "redirect:" + draft.page();
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("refusals", saved.refusals());
    return again(given, null, model);
  }

  /** The token in the form makes two clicks one application. */
  @PostMapping("/applications/new")
  String submit(
      @RequestParam MultiValueMap<String, String> given,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Map<String, String> form = Forms.of(given);
    Map<String, Object> request = new HashMap<>(form);
    request.keySet().removeAll(List.of("_csrf", "draftVersion"));
    ResponseEntity<Object> answer;
    try {
      answer =
          idempotency.once(
              applicant(), form.get("token"), request, () -> submitted(form, draft(given)));
    } catch (UnpublishedYearException e) {
      answer = ResponseEntity.unprocessableEntity().body(List.of(e.refusal()));
    }
    if (answer.getStatusCode().is2xxSuccessful()) {
      String number = number(answer.getBody());
      flash.addFlashAttribute("submitted", applicant() + "/" + draft(given).name());
      boolean sign = applications.require(number).status() == ApplicationStatus.AWAITING_COMMITMENT;
      return "redirect:/applications/" + number + (sign ? "/commitment" : "");
    }
    List<Refusal> refusals =
        answer.getBody() instanceof List<?> list
            ? list.stream().map(Refusal.class::cast).toList()
            : List.of(Refusal.state("application-key-used", null));
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return again(given, page.inWords(form, refusals), model);
  }

  /** The same page with everything that was typed, to be saved over what was saved elsewhere. */
  private String again(
      MultiValueMap<String, String> given, @Nullable List<Refusal> said, Model model) {
    DraftForm draft = draft(given);
    model.addAttribute("draft", draft);
    model.addAttribute("unsaved", drafts.unsaved(draft, applicant(), given));
    return page.fill(Forms.of(given), said, model);
  }

  private DraftForm draft(MultiValueMap<String, String> given) {
    return DraftForm.of(given.getFirst("draft"))
        .orElseGet(
            () -> DraftForm.apply(given.getFirst("item"), page.action(Forms.of(given)), null));
  }

  private Reply<Object> submitted(Map<String, String> form, DraftForm draft) {
    String account = applicant();
    form.put("action", page.action(form));
    Submission typed = Forms.submission(form);
    Outcome<Submission> read = RequestReader.read(typed);
    return Reply.as(
        read.then(clean -> intake.submit(clean, account))
            .<ResponseEntity<Object>>fold(
                a -> {
                  drafts.discard(account, draft);
                  return ResponseEntity.ok(Map.of("number", a.number()));
                },
                refusals -> ResponseEntity.unprocessableEntity().body(all(typed, read, refusals))));
  }

  /** Everything at once: what cannot be read, what is wrong with the rest, the way still open. */
  private List<Refusal> all(Submission typed, Outcome<Submission> read, List<Refusal> refusals) {
    Stream<Refusal> more =
        read.fold(
            clean -> intake.mayInsist(clean, applicant()).stream(),
            unread ->
                intake.check(typed).stream()
                    .filter(
                        r ->
                            unread.stream()
                                .noneMatch(u -> r.field() != null && r.field().equals(u.field()))));
    return Stream.concat(refusals.stream(), more).toList();
  }

  private static String number(@Nullable Object body) {
    return body instanceof Map<?, ?> map
        ? String.valueOf(map.get("number"))
        : ((com.fasterxml.jackson.databind.JsonNode) requireNonNull(body)).get("number").asText();
  }

  private String applicant() {
    return current
        .find()
        .filter(account -> account.has(Role.APPLICANT))
        .orElseThrow(() -> new AccessDeniedException("applicants only"))
        .username();
  }
}
