package cn.zhunying.cases.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.application.Submission;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.files.Files;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Problems;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Applications for those who script; what pages do goes through the same services. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationApi {

  private static final String KEY = "Idempotency-Key";

  record WithdrawalRequest(
      @Text(TextRule.WORD) String scope, @Text(TextRule.REASON) String reason) {}

  record CorrectionAnswer(@Text(TextRule.REASON) String note) {}

  private final Applications applications;
  private final CaseAccess access;
  private final Intake intake;
  private final Materials materials;
  private final Corrections corrections;
  private final Commitments commitments;
  private final Withdrawals withdrawals;
  private final Items items;
  private final CaseViews views;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  ApplicationApi(
      Applications applications,
      CaseAccess access,
      Intake intake,
      Materials materials,
      Corrections corrections,
      Commitments commitments,
      Withdrawals withdrawals,
      Items items,
      CaseViews views,
      Idempotency idempotency,
      CurrentAccount current) {
    this.applications = applications;
    this.access = access;
    this.intake = intake;
    this.materials = materials;
    this.corrections = corrections;
    this.commitments = commitments;
    this.withdrawals = withdrawals;
    this.items = items;
    this.views = views;
    this.idempotency = idempotency;
    this.current = current;
  }

  @GetMapping
  List<Map<String, Object>> mine() {
    Account account = current.require();
    List<Application> found =
        account.has(Role.APPLICANT)
            ? applications.ofAccount(account.username())
            : applications.openAt(account.bureau());
    return found.stream()
        .map(
            a ->
                Map.<String, Object>of(
                    "number", a.number(),
                    "item", a.item(),
                    "status", a.status(),
                    "procedure", a.procedure(),
                    "authority", a.bureau(),
                    "subject", a.subjectName(),
                    "submittedAt", a.submittedAt()))
        .toList();
  }

  /** Whoever is refused at the form is told that a refusal in writing can be had. */
  @PostMapping
  ResponseEntity<Object> submit(
      @RequestBody Submission submission, @RequestHeader(name = KEY, required = false) String key) {
    Account account = current.require();
    if (!account.has(Role.APPLICANT)) {
      return applicantsOnly();
    }
    return idempotency.once(
        account.username(),
        key,
        submission,
        () -> {
          Outcome<Application> taken = intake.submit(submission, account.username());
          return taken.isDone()
              ? Problems.answer(taken, ApplicationApi::created)
              : intake
                  .mayInsist(submission, account.username())
                  .map(still -> Problems.refused(taken.refusals(), still))
                  .orElseGet(() -> Problems.refused(taken.refusals()));
        });
  }

  private static ResponseEntity<Object> created(Application a) {
    return ResponseEntity.created(URI.create("/api/v1/applications/" + a.number()))
        .body(
            Map.of(
                "number", a.number(),
                "status", a.status(),
                "procedure", a.procedure(),
                "authority", a.bureau(),
                "reasons", a.reasons()));
  }

  @GetMapping("/{number}")
  ResponseEntity<Object> one(@PathVariable String number) {
    Account account = current.require();
    return access
        .visible(number, account)
        .<ResponseEntity<Object>>map(a -> ResponseEntity.ok(views.of(a, account)))
        .orElseGet(() -> Problems.notFound("办件", number));
  }

  @GetMapping("/{number}/notice")
  ResponseEntity<Object> notice(@PathVariable String number) {
    Optional<Application> found = access.visible(number, current.require());
    if (found.isEmpty()) {
      return Problems.notFound("办件", number);
    }
    if (items.told(found.get().terms(), found.get().action()).commitment() == null) {
      return Problems.refused(Refusal.state("commitment-not-offered", null));
    }
    return ResponseEntity.ok(
        items.notice(found.get().terms(), found.get().action(), found.get().facts()));
  }

  @PostMapping("/{number}/commitment")
  ResponseEntity<Object> commit(
      @PathVariable String number,
      @RequestBody Signature signature,
      @RequestHeader(name = KEY, required = false) String key) {
    return own(
        number,
        a ->
            idempotency.once(
                current.username(),
                key,
                Map.of("commitment", number, "signature", signature),
                () -> Problems.answer(commitments.sign(a, signature), signed -> seen(number))));
  }

  @PostMapping("/{number}/withdrawal")
  ResponseEntity<Object> withdraw(
      @PathVariable String number, @RequestBody WithdrawalRequest request) {
    return own(
        number,
        a -> {
          Answer answer =
              "commitment".equals(request.scope())
                  ? Answer.COMMITMENT_WITHDRAWN
                  : Answer.APPLICATION_WITHDRAWN;
          if (request.scope() == null
              || !List.of("commitment", "application").contains(request.scope())) {
            return Problems.refused(
                Refusal.form("withdrawal-scope-unknown", "scope", request.scope()));
          }
          return Problems.answer(
              withdrawals.withdraw(a, answer, request.reason()), withdrawn -> seen(number));
        });
  }

  @PostMapping("/{number}/correction")
  ResponseEntity<Object> correct(
      @PathVariable String number, @RequestBody CorrectionAnswer answer) {
    return own(
        number,
        a -> Problems.answer(corrections.answer(number, answer.note()), answered -> seen(number)));
  }

  @PostMapping(path = "/{number}/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> upload(
      @PathVariable String number,
      @RequestParam(required = false) String material,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return Problems.refused(Refusal.form("file-missing", "file"));
    }
    byte[] bytes = file.getBytes();
    return own(
        number,
        a ->
            Problems.answer(
                materials.keep(a, material, file.getOriginalFilename(), bytes),
                kept -> ResponseEntity.status(HttpStatus.CREATED).body(kept)));
  }

  @GetMapping("/{number}/materials/{id}")
  ResponseEntity<Object> content(@PathVariable String number, @PathVariable long id) {
    return access
        .visible(number, current.require())
        .flatMap(a -> materials.content(a.number(), id))
        .map(c -> Files.inline(c.fileName(), c.mediaType(), c.bytes()))
        .orElseGet(() -> Problems.notFound("材料", number + "/" + id));
  }

  private ResponseEntity<Object> seen(String number) {
    return ResponseEntity.ok(views.of(applications.require(number), current.require()));
  }

  private ResponseEntity<Object> own(
      String number, Function<Application, ResponseEntity<Object>> then) {
    return applications
        .own(number, current.require().username())
        .map(then)
        .orElseGet(() -> Problems.notFound("办件", number));
  }

  private static ResponseEntity<Object> applicantsOnly() {
    return Problems.refused(Refusal.right("applicants-only"));
  }
}
