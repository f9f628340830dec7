package cn.zhunying.cases.web;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission;
import cn.zhunying.application.Submitted;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.material.Materials;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.files.Files;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
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

  record WithdrawalRequest(String scope, String reason) {}

  record CorrectionAnswer(String note) {}

  private final Applications applications;
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
      Materials materials,
      Corrections corrections,
      Commitments commitments,
      Withdrawals withdrawals,
      Items items,
      CaseViews views,
      Idempotency idempotency,
      CurrentAccount current) {
    this.applications = applications;
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
          Submitted submitted = applications.submit(submission, account.username());
          return submitted instanceof Submitted.Received received
              ? created(received.application())
              : Problems.refused(((Submitted.Refused) submitted).refusals());
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
    return applications
        .visible(number, account)
        .<ResponseEntity<Object>>map(a -> ResponseEntity.ok(views.of(a, account)))
        .orElseGet(() -> Problems.notFound("办件", number));
  }

  @GetMapping("/{number}/notice")
  ResponseEntity<Object> notice(@PathVariable String number) {
    Optional<Application> found = applications.visible(number, current.require());
    if (found.isEmpty()) {
      return Problems.notFound("办件", number);
    }
    if (items.told(found.get().terms(), found.get().action()).commitment() == null) {
      return Problems.conflict(Refusal.of(null, "本事项不实行告知承诺", "请按一般程序办理"));
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
                () -> {
                  List<Refusal> refusals = commitments.sign(a, signature);
                  return refusals.isEmpty()
                      ? ResponseEntity.ok(views.of(applications.require(number), current.require()))
                      : Problems.refused(refusals);
                }));
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
                Refusal.of(
                    "scope",
                    "撤回的范围不正确：" + request.scope(),
                    "请填写 commitment（撤回承诺，转一般程序）或 application（撤回申请）"));
          }
          return withdrawals
              .withdraw(a, answer, request.reason())
              .map(Problems::refusedOrConflict)
              .orElseGet(
                  () ->
                      ResponseEntity.ok(views.of(applications.require(number), current.require())));
        });
  }

  @PostMapping("/{number}/correction")
  ResponseEntity<Object> correct(
      @PathVariable String number, @RequestBody CorrectionAnswer answer) {
    return own(
        number,
        a ->
            corrections
                .answer(number, answer.note())
                .map(Problems::conflict)
                .orElseGet(
                    () ->
                        ResponseEntity.ok(
                            views.of(applications.require(number), current.require()))));
  }

  @PostMapping(path = "/{number}/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> upload(
      @PathVariable String number,
      @RequestParam(required = false) String material,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return Problems.refused(
          Refusal.of("file", "没有收到文件，或者文件是空的", "请以 multipart 的 file 字段上传有内容的文件"));
    }
    byte[] bytes = file.getBytes();
    return own(
        number,
        a -> {
          Materials.Kept kept = materials.keep(a, material, file.getOriginalFilename(), bytes);
          return kept instanceof Materials.Kept.Stored stored
              ? ResponseEntity.status(HttpStatus.CREATED).body(stored.material())
              : Problems.refused(((Materials.Kept.Refused) kept).refusal());
        });
  }

  @GetMapping("/{number}/materials/{id}")
  ResponseEntity<Object> content(@PathVariable String number, @PathVariable long id) {
    return applications
        .visible(number, current.require())
        .flatMap(a -> materials.content(a.number(), id))
        .map(c -> Files.inline(c.fileName(), c.mediaType(), c.bytes()))
        .orElseGet(() -> Problems.notFound("材料", number + "/" + id));
  }

  private ResponseEntity<Object> own(
      String number, Function<Application, ResponseEntity<Object>> then) {
    return applications
        .own(number, current.require().username())
        .map(then)
        .orElseGet(() -> Problems.notFound("办件", number));
  }

  private static ResponseEntity<Object> applicantsOnly() {
    return Problems.of(
        HttpStatus.FORBIDDEN, "只有申请人可以提交", List.of(Refusal.of(null, "工作人员账号不能提交申请", "请使用申请人账号登录")));
  }
}
