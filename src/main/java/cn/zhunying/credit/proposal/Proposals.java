package cn.zhunying.credit.proposal;

import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.incident.NewIncident;
import cn.zhunying.credit.incident.Recorded;
import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings that may cost points. A finding alone costs nothing: a person decides (个人信息保护法 第二十四条 has
 * no room for adverse decisions nobody took).
 */
@Service
public class Proposals {

  private final ProposalTable table;
  private final Incidents incidents;
  private final CreditRules rules;
  private final Journal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Proposals(
      ProposalTable table,
      Incidents incidents,
      CreditRules rules,
      Journal journal,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.incidents = incidents;
    this.rules = rules;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  public List<Proposal> open(String uscc) {
    return table.open(uscc);
  }

  /** Found today; the same source is proposed once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void propose(String uscc, String source, String rule, String document, String reason) {
    if (table.add(uscc, source, rule, LocalDate.now(clock), document, reason, clock.instant())) {
      record(uscc, "credit-proposed", rule, Map.of("rule", rule, "reason", reason));
    }
  }

  /** Confirmed: it is recorded as an incident, under the same checks as any other. */
  @Transactional
  public Outcome<Recorded> confirm(String uscc, long id) {
    return lock(uscc, id).then(proposal -> recorded(uscc, proposal));
  }

  private Outcome<Recorded> recorded(String uscc, Proposal proposal) {
    Outcome<Recorded> recorded =
        incidents.record(
            new NewIncident(
                uscc,
                proposal.source(),
                List.of(proposal.rule()),
                proposal.occurredOn(),
                proposal.document()));
    if (recorded.isDone()) {
      table.decided(
          proposal.id(), ProposalState.CONFIRMED, current.username(), null, clock.instant());
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
                  id, ProposalState.DISMISSED, current.username(), reason.strip(), clock.instant());
              record(
                  uscc,
                  "credit-proposal-dismissed",
                  proposal.rule(),
                  Map.of("rule", proposal.rule(), "reason", reason.strip()));
              return table.lock(uscc, id).orElseThrow();
            });
  }

  private Outcome<Proposal> lock(String uscc, long id) {
    Proposal proposal = table.lock(uscc, id).orElse(null);
    if (proposal == null) {
      return Outcome.refused(Refusal.unknown("credit-proposal-unknown", String.valueOf(id)));
    }
    return proposal.open()
        ? Outcome.done(proposal)
        : Outcome.refused(Refusal.state("credit-proposal-decided", null));
  }

  private void record(String uscc, String act, String rule, Map<String, ?> detail) {
    journal.record(
        new Act(
            CreditAccounts.caseKey(uscc),
            act,
            current.officer(),
            detail,
            rules.version(),
            rules.find(rule).orElseThrow().clause()));
  }
}
