package cn.zhunying.commitment;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Application.Reason;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.material.Materials;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may commit, the signing, and what the verification later finds. */
@Service
public class Commitments {

  /** What a verification concludes. */
  public enum Conclusion {
    FULFILLED(CommitmentState.FULFILLED, "commitment-fulfilled"),
    UNFULFILLED(CommitmentState.UNFULFILLED, "commitment-unfulfilled"),
    FALSE(CommitmentState.FALSE, "commitment-false");

    private final CommitmentState state;
    private final String act;

    Conclusion(CommitmentState state, String act) {
      this.state = state;
      this.act = act;
    }
  }

  private static final String WITHDRAWN = "申请人撤回承诺，按原程序办理";

  private final CommitmentTable store;
  private final Applications applications;
  private final ApplicationProcess process;
  private final CommitmentEligibility eligibility;
  private final CommitmentLetter letter;
  private final Materials materials;
  private final Cases cases;
  private final CommonRules rules;
  private final CurrentAccount current;
  private final Clock clock;

  Commitments(
      CommitmentTable store,
      Applications applications,
      ApplicationProcess process,
      CommitmentEligibility eligibility,
      CommitmentLetter letter,
      Materials materials,
      Cases cases,
      CommonRules rules,
      CurrentAccount current,
      Clock clock) {
    this.store = store;
    this.applications = applications;
    this.process = process;
    this.eligibility = eligibility;
    this.letter = letter;
    this.materials = materials;
    this.cases = cases;
    this.rules = rules;
    this.current = current;
    this.clock = clock;
  }

  public Optional<Commitment> ofApplication(String number) {
    return store.find(number);
  }

  /** Why this subject may not commit now, each with its clause; empty when it may. */
  public List<Reason> obstacles(Application a) {
    CommitmentEligibility.Answer result =
        eligibility.of(a.uscc(), a.subjectType(), a.submittedAt());
    if (result instanceof CommitmentEligibility.NotEligible no) {
      return no.reasons().stream().map(r -> new Reason(r.reason(), r.clause())).toList();
    }
    return List.of();
  }

  /** 告知: records that the whole notice of this version was given. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveNotice(String number) {
    CommitmentTerms terms = cases.open(number).item().commitment();
    String clause = terms == null ? null : terms.wayClause();
    applications.act(number, "notice-given", Map.of(), clause);
  }

  /** The eligibility gate: not eligible means told why, and on in the general procedure. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean checkEligibility(String number) {
    Application a = applications.require(number);
    List<Reason> obstacles = obstacles(a);
    if (obstacles.isEmpty()) {
      return true;
    }
    applications.act(
        number,
        "commitment-not-applicable",
        Map.of("reasons", obstacles.stream().map(Reason::reason).toList()),
        obstacles.get(0).clause());
    applications.continueInGeneral(number, obstacles);
    return false;
  }

  /**
   * Signs for the acting account; everything that is wrong with the signature comes back at once.
   */
  @Transactional
  public Outcome<Void> sign(Application a, Signature signature) {
    Item item = cases.of(a).applying();
    if (a.status() != ApplicationStatus.AWAITING_COMMITMENT) {
      return Outcome.refused(Refusal.state("commitment-not-awaited", null, a.status().label()));
    }
    List<CommitmentClause> clauses = CommitmentClause.of(item);
    List<Refusal> refusals = SignatureCheck.of(signature, clauses, rules.signed().clause());
    refusals.addAll(missing(a, item));
    return Outcome.unless(
        refusals,
        () -> {
          store.insert(a, signature.signatory().strip(), current.username(), clauses);
          if (!process.answered(a.number(), Answer.SIGNED)) {
            throw new IllegalStateException("nothing waits for a signature on " + a.number());
          }
          return Outcome.done();
        });
  }

  /** 当场一次告知补正: what is still to be handed in is said at once and kept with the case. */
  private List<Refusal> missing(Application a, Item item) {
    List<Material> missing = materials.missing(a);
    if (!missing.isEmpty()) {
      applications.act(
          a.number(),
          "correction-told-on-the-spot",
          Map.of("defects", missing.stream().map(m -> "缺少" + m.name()).toList()),
          requireNonNull(item.limits().onTheSpot()).clause());
    }
    return missing.stream()
        .map(m -> Refusal.law("material-missing", "materials." + m.code(), m.clause(), m.name()))
        .toList();
  }

  /** The clauses are signed: the letter is written and the act recorded. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String number) {
    Case c = cases.open(number);
    Commitment commitment = store.find(number).orElseThrow();
    letter.issue(c, commitment);
    applications.act(
        number,
        "commitment-signed",
        Map.of("clauses", commitment.clauses().stream().map(CommitmentClause::id).toList()),
        c.item().commitmentTerms().wayClause());
  }

  /**
   * Not signed in time: 不愿或者无法承诺的，按一般程序办理 (渝府办发〔2021〕23号 三（一）). The general procedure receives it
   * on that day: nobody could examine it before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void unsigned(String number) {
    CommonRules.Rule rule = rules.notSigned();
    applications.act(number, "commitment-not-signed", Map.of(), rule.clause());
    applications.continueInGeneral(number, List.of(new Reason(rule.text(), rule.clause())));
    applications.receivedAgain(number, LocalDate.now(clock));
  }

  /** 撤回承诺, signed or not: back to the general procedure (渝府办发〔2021〕23号 三（二）). */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(String number) {
    if (store.find(number).isPresent()) {
      store.conclude(number, CommitmentState.WITHDRAWN, WITHDRAWN);
    }
    String clause = cases.open(number).item().commitmentTerms().wayClause();
    applications.act(number, "commitment-withdrawn", Map.of(), clause);
    applications.continueInGeneral(number, List.of(new Reason(WITHDRAWN, clause)));
  }

  /** What the verification found. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void conclude(
      String number, Conclusion conclusion, String reason, @Nullable String clause) {
    if (store.find(number).map(Commitment::state).filter(conclusion.state::equals).isEmpty()) {
      store.conclude(number, conclusion.state, reason);
    }
    applications.act(
        number, conclusion.act, Map.of("reason", reason == null ? "" : reason), clause);
  }

  /**
   * A finding did not stand after the hearing: the commitment counts as kept. Nothing where the
   * hearing was about something else, or the licence came without one.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(String number) {
    if (store.find(number).filter(c -> c.state().isBroken()).isPresent()) {
      store.conclude(number, CommitmentState.FULFILLED, "经听取陈述申辩，原结论不成立");
      applications.act(number, "commitment-restored", Map.of(), null);
    }
  }
}
