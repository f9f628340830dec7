package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.HighestRule;
import cn.zhunying.credit.urging.Urgings;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an incident must be to enter the ledger, and which of its rules counts. */
@Component
public class IncidentRules {

  private final CreditRules rules;
  private final Urgings urgings;
  private final Clock clock;

  IncidentRules(CreditRules rules, Urgings urgings, Clock clock) {
    this.rules = rules;
    this.urgings = urgings;
    this.clock = clock;
  }

  public List<Refusal> refuse(NewIncident incident, CreditSubject subject) {
    List<Refusal> refusals =
        new ArrayList<>(IncidentChecks.all(incident, subject, rules, LocalDate.now(clock)));
    refusals.addAll(notUrged(incident));
    return refusals;
  }

  /** Of what it meets, as the law was or is, whichever is milder. */
  public HighestRule highest(NewIncident incident) {
    List<CreditRule> matching =
        incident.ruleIds().stream().map(rules::find).flatMap(Optional::stream).toList();
    return HighestRule.of(matching, rules.all());
  }

  /** What presupposes urging is not met without one that had run out by then. */
  private List<Refusal> notUrged(NewIncident incident) {
    if (incident.rules() == null || incident.occurredOn() == null) {
      return List.of();
    }
    return incident.rules().stream()
        .map(rules::find)
        .flatMap(Optional::stream)
        .filter(rules::presupposesUrging)
        .filter(rule -> !urgings.failed(incident.uscc(), rule, incident.occurredOn()))
        .map(
            rule ->
                Refusal.law(
                    "credit-not-urged",
                    "rules",
                    rule.clause(),
                    rule.id(),
                    String.join("、", rule.escalates())))
        .toList();
  }
}
