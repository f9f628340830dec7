package cn.zhunying.cases.web;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.application.Cases;
import cn.zhunying.application.Submission;
import cn.zhunying.application.acceptance.Corrections;
import cn.zhunying.application.intake.Intake;
import cn.zhunying.application.withdrawal.Withdrawals;
import cn.zhunying.border.Text;
import cn.zhunying.border.TextRule;
import cn.zhunying.cases.CaseView;
import cn.zhunying.cases.CaseViews;
import cn.zhunying.catalogue.guide.Notice;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Signature;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.privacy.Masks;
import cn.zhunying.web.Idempotency;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications for those who script; what pages do goes through the same services. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationApi {

  private static final String KEY = "Idempotency-Key";
  private static final Map<String, Answer> SCOPES =
      Map.of(
          "commitment", Answer.COMMITMENT_WITHDRAWN,
          "application", Answer.APPLICATION_WITHDRAWN);

  /**
   * What is withdrawn.
   *
   * @param scope {@code commitment}: the application goes on in the general procedure; {@code
   *     application}: it ends
   * @param reason why
   */
  record WithdrawalRequest(
      @Text(TextRule.WORD) String scope, @Text(TextRule.REASON) String reason) {}

  /**
   * An answer to the notice of what has to be corrected.
   *
   * @param note what was corrected
   */
  record CorrectionAnswer(@Text(TextRule.REASON) String note) {}

  private final Applications applications;
  private final CaseAccess access;
  private final Intake intake;
  private final Corrections corrections;
  private final Commitments commitments;
  private final Withdrawals withdrawals;
  private final Cases cases;
  private final Bureaus bureaus;
  private final CaseViews views;
  private final Idempotency idempotency;
  private final CurrentAccount current;

  ApplicationApi(
      Applications applications,
      CaseAccess access,
      Intake intake,
      Corrections corrections,
      Commitments commitments,
      Withdrawals withdrawals,
      Cases cases,
      Bureaus bureaus,
      CaseViews views,
      Idempotency idempotency,
      CurrentAccount current) {
    this.applications = applications;
    this.access = access;
    this.intake = intake;
    this.corrections = corrections;
    this.commitments = commitments;
    this.withdrawals = withdrawals;
    this.cases = cases;
    this.bureaus = bureaus;
    this.views = views;
    this.idempotency = idempotency;
    this.current = current;
  }

  /**
   * Applications: an applicant's own, newest first; for officers those open at their bureau, oldest
   * first.
   */
  @GetMapping
  Reply<List<ApplicationLine>> listApplications(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    Account account = current.require();
    return Problems.answer(
        Paging.of(page, size),
        paging ->
            Reply.page(
                paging
                    .read(theirs(account, paging))
                    .map(
                        a ->
                            ApplicationLine.of(
                                a, listed(a, account), bureaus.require(a.bureau()).name()))));
  }

  /** A list names no person in full to officers; who opens the case is written down. */
  private static String listed(Application a, Account account) {
    return a.isIndividual() && account.isStaff() ? Masks.name(a.subjectName()) : a.subjectName();
  }

  private List<Application> theirs(Account account, Paging paging) {
    return account.has(Role.APPLICANT)
        ? applications.ofAccount(account.username(), paging.from(), paging.most())
        : applications.openAt(account.bureau(), paging.from(), paging.most());
  }

  /**
   * Hands in an application. An applicant who may not commit is told why and continues in the
   * general procedure; whoever is refused at the form is told that a refusal in writing can be had.
   */
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  Reply<ReceivedApplication> submitApplication(
      @RequestBody Submission submission, @RequestHeader(name = KEY, required = false) String key) {
    Account account = current.require();
    if (!account.has(Role.APPLICANT)) {
      return Problems.refused(Refusal.right("applicants-only"));
    }
    return idempotency.once(
        account.username(),
        key,
        submission,
        () -> {
          Outcome<Application> taken = intake.submit(submission, account.username());
          return taken.isDone()
              ? Problems.answer(taken, this::received)
              : intake
                  .mayInsist(submission, account.username())
                  .map(still -> Problems.<ReceivedApplication>refused(taken.refusals(), still))
                  .orElseGet(() -> Problems.refused(taken.refusals()));
        });
  }

  private Reply<ReceivedApplication> received(Application a) {
    return Reply.made(
        "/api/v1/applications/" + a.number(),
        ReceivedApplication.of(a, bureaus.require(a.bureau()).name()));
  }

  /**
   * An application as the caller may see it: steps so far with clauses, clocks, documents, what the
   * applicant can do next.
   *
   * @param number number of the application
   */
  @GetMapping("/{number}")
  Reply<CaseView> getApplication(@PathVariable String number) {
    Account account = current.require();
    return access
        .visible(number, account)
        .map(a -> Reply.done(views.of(a, account)))
        .orElseGet(() -> Problems.notFound("办件", number));
  }

  /**
   * Everything that must be told before committing (一次性告知).
   *
   * @param number number of the application
   */
  @GetMapping("/{number}/notice")
  Reply<Notice> getNotice(@PathVariable String number) {
    Optional<Application> found = access.visible(number, current.require());
    if (found.isEmpty()) {
      return Problems.notFound("办件", number);
    }
    if (cases.of(found.get()).item().commitment() == null) {
      return Problems.refused(Refusal.state("commitment-not-offered", null));
    }
    return Reply.done(cases.of(found.get()).notice());
  }

  /**
   * Signs the commitment (承诺书). Answers the application, with the decision when it is made on the
   * spot.
   *
   * @param number number of the application
   */
  @PostMapping("/{number}/commitment")
  Reply<CaseView> signCommitment(
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

  /**
   * Withdraws the commitment or the whole application.
   *
   * @param number number of the application
   */
  @PostMapping("/{number}/withdrawal")
  Reply<CaseView> withdrawApplication(
      @PathVariable String number,
      @RequestBody WithdrawalRequest request,
      @RequestHeader(name = KEY, required = false) String key) {
    return own(
        number,
        a ->
            idempotency.once(
                current.username(),
                key,
                List.of("withdrawal", number, request),
                () -> Problems.answer(withdraw(a, request), withdrawn -> seen(number))));
  }

  private Outcome<Void> withdraw(Application a, WithdrawalRequest request) {
    return Outcome.unless(
        Optional.of(String.valueOf(request.scope()))
            .filter(scope -> !SCOPES.containsKey(scope))
            .map(scope -> Refusal.form("withdrawal-scope-unknown", "scope", scope)),
        () ->
            withdrawals.withdraw(a, requireNonNull(SCOPES.get(request.scope())), request.reason()));
  }

  /**
   * Answers the notice of what has to be corrected.
   *
   * @param number number of the application
   */
  @PostMapping("/{number}/correction")
  Reply<CaseView> answerCorrection(
      @PathVariable String number,
      @RequestBody CorrectionAnswer answer,
      @RequestHeader(name = KEY, required = false) String key) {
    return own(
        number,
        a ->
            idempotency.once(
                current.username(),
                key,
                List.of("correction", number, answer),
                () ->
                    Problems.answer(
                        corrections.answer(number, answer.note()), answered -> seen(number))));
  }

  private Reply<CaseView> seen(String number) {
    return Reply.done(views.of(applications.require(number), current.require()));
  }

  private Reply<CaseView> own(String number, Function<Application, Reply<CaseView>> then) {
    return applications
        .own(number, current.require().username())
        .map(then)
        .orElseGet(() -> Problems.notFound("办件", number));
  }
}
