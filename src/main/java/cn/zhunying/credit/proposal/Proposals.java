package cn.zhunying.credit.proposal;

import cn.zhunying.credit.incident.Effect;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.incident.Recorded;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
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

/**
 * Findings that may cost points. A finding alone costs nothing: the subject is told and heard (gaps
 * G-40), then a person decides (个人信息保护法 第二十四条 has no room for adverse decisions nobody took).
 */
@Service
public class Proposals {

  private final ProposalTable table;
  private final Incidents incidents;
  private final CreditRules rules;
  private final CreditActs acts;
  private final Clock clock;

  Proposals(
      ProposalTable table, Incidents incidents, CreditRules rules, CreditActs acts, Clock clock) {
    this.table = table;
    this.incidents = incidents;
    this.rules = rules;
    this.acts = acts;
    this.clock = clock;
  }

  public List<Proposal> open(String uscc) {
    return table.open(uscc);
  }

  /**
   * Those that wait, oldest first.
   *
   * @param bureau 主管部门 of the subjects; null for all
   */
  @Transactional(readOnly = true)
  public List<Proposal> open(@Nullable String bureau, long from, int most) {
    return table.open(bureau, from, most);
  }

  @Transactional(readOnly = true)
  public List<Proposal> given(String bureau, int most) {
    return table.given(bureau, most);
  }

  @Transactional(readOnly = true)
  public Optional<Proposal> find(String uscc, long id) {
    return table.find(uscc, id);
  }

  /** Whether it has been proposed, or recorded without. */
  @Transactional(readOnly = true)
  public boolean known(String uscc, String source) {
    return table.known(uscc, source);
  }

  /** Found today by the system; the same source is proposed once for a subject. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void propose(
      String uscc, String source, List<String> rules, String document, String reason) {
    add(new NewProposal(uscc, source, rules, LocalDate.now(clock), document, reason, null), null);
  }

  /** Found by an officer. Under the same checks as what is recorded. */
  @Transactional
  public Outcome<Effect> raise(NewProposal of) {
    return incidents
        .preview(incident(of.uscc(), of.source(), of.rules(), of.occurredOn(), of.document()))
        .then(
            effect ->
                add(of, acts.by())
                    ? Outcome.done(effect)
                    : Outcome.refused(
                        Refusal.state("credit-proposal-known", null, of.source()).at("incident")));
  }

  private boolean add(NewProposal of, @Nullable String by) {
    boolean added = table.add(of, by, clock.instant());
    if (added) {
      record(
          of.uscc(),
          "credit-proposed",
          of.rules().get(0),
          Map.of("rule", String.join("、", of.rules()), "reason", of.reason()));
    }
    return added;
  }

  /** What confirming it would do. */
  @Transactional(readOnly = true)
  public Outcome<Effect> preview(Proposal of) {
    return incidents.preview(incident(of));
  }

  /** Confirmed: it is recorded as an incident, under the same checks as any other. */
  @Transactional
  public Outcome<Recorded> confirm(String uscc, long id) {
    return lock(uscc, id)
        .then(p -> heard(p).<Outcome<Recorded>>map(Outcome::refused).orElseGet(() -> recorded(p)));
  }

  /** No deduction before the subject was told and heard, or its days have passed. */
  private Optional<Refusal> heard(Proposal of) {
    boolean adds = rules.find(of.rule()).map(CreditRule::adds).orElse(false);
    Proposal.Told told = of.told();
    if (adds || (told != null && told.heard(LocalDate.now(clock)))) {
      return Optional.empty();
    }
    return Optional.of(
        told == null
            ? Refusal.law("credit-not-told", "proposal", rules.book().told().clause())
            : Refusal.law(
                "credit-not-heard", "proposal", rules.book().told().clause(), told.until()));
  }

  private Outcome<Recorded> recorded(Proposal of) {
    Outcome<Recorded> recorded = incidents.record(incident(of));
    if (recorded.isDone()) {
      table.decided(of.id(), ProposalState.CONFIRMED, acts.by(), null, clock.instant());
    }
    return recorded;
  }

  @Transactional
  public Outcome<Proposal> dismiss(String uscc, long id, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > 500) {
      return Outcome.refused(Refusal.form("credit-proposal-reason", "reason"));
    }
    return lock(uscc, id)
        .map(
            proposal -> {
              table.decided(
                  id, ProposalState.DISMISSED, acts.by(), reason.strip(), clock.instant());
              record(
                  uscc,
                  "credit-proposal-dismissed",
                  proposal.rule(),
                  Map.of("rule", proposal.rule(), "reason", reason.strip()));
              return table.lock(uscc, id).orElseThrow();
            });
  }

  Outcome<Proposal> lock(String uscc, long id) {
    Proposal proposal = table.lock(uscc, id).orElse(null);
    if (proposal == null) {
      return Outcome.refused(Refusal.unknown("credit-proposal-unknown", String.valueOf(id)));
    }
    return proposal.open()
        ? Outcome.done(proposal)
        : Outcome.refused(Refusal.state("credit-proposal-decided", null));
  }

  private static NewIncident incident(Proposal of) {
    return incident(of.uscc(), of.source(), of.rules(), of.occurredOn(), of.document());
  }

  private static NewIncident incident(
      String uscc, String source, List<String> rules, LocalDate occurredOn, String document) {
    return new NewIncident(uscc, source, rules, occurredOn, document);
  }

  private void record(String uscc, String act, String rule, Map<String, ?> detail) {
    acts.record(uscc, act, detail, rules.find(rule).orElseThrow().clause());
  }
}
