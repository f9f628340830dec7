package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditFold;
import cn.zhunying.credit.ledger.CreditLedgerTable;
import cn.zhunying.credit.ledger.CreditScores;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.HighestRule;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters incidents into the ledger: one entry counts, the others it meets are absorbed. */
@Service
public class Incidents {

  private final CreditSubjectTable subjects;
  private final CreditLedgerTable ledger;
  private final CreditScores scores;
  private final IncidentRules rules;
  private final CreditActs acts;
  private final Clock clock;

  Incidents(
      CreditSubjectTable subjects,
      CreditLedgerTable ledger,
      CreditScores scores,
      IncidentRules rules,
      CreditActs acts,
      Clock clock) {
    this.subjects = subjects;
    this.ledger = ledger;
    this.scores = scores;
    this.rules = rules;
    this.acts = acts;
    this.clock = clock;
  }

  @Transactional
  public Outcome<Recorded> record(NewIncident incident) {
    Optional<CreditSubject> subject = subjects.lock(incident.uscc());
    if (subject.isEmpty()) {
      return Outcome.refused(Refusal.unknown("credit-subject-unknown", incident.uscc()).at("uscc"));
    }
    return Outcome.unless(
        rules.refuse(incident, subject.get()),
        () ->
            ledger
                .incident(incident.uscc(), incident.incident())
                .map(known -> repeated(incident, known))
                .orElseGet(() -> Outcome.done(enter(incident, subject.get()))));
  }

  /** What recording it would do, without recording it. */
  @Transactional(readOnly = true)
  public Outcome<Effect> preview(NewIncident incident) {
    Optional<CreditSubject> subject = subjects.find(incident.uscc());
    if (subject.isEmpty()) {
      return Outcome.refused(Refusal.unknown("credit-subject-unknown", incident.uscc()).at("uscc"));
    }
    return Outcome.unless(
        rules.refuse(incident, subject.get()), () -> Outcome.done(effect(incident, subject.get())));
  }

  private Effect effect(NewIncident incident, CreditSubject subject) {
    int cycle = scores.cycleOf(subject, incident.occurredOn());
    HighestRule highest = rules.highest(incident);
    int points = highest.counts().effectOf(incident.occurredOn());
    int before = scores.of(subject, cycle).map(CreditFold::value).orElseThrow();
    CreditEntry planned =
        CreditEntry.planned(incident.incident(), incident.occurredOn(), cycle, points);
    return new Effect(highest, cycle, points, before, scores.with(subject, cycle, planned));
  }

  private Recorded enter(NewIncident incident, CreditSubject subject) {
    Effect effect = effect(incident, subject);
    CreditRule counts = effect.rules().counts();
    Instant at = clock.instant();
    String by = acts.by();
    long id = ledger.addIncident(incident, effect.cycle(), incident.ruleIds(), at, by);
    ledger.addEntry(
        new CreditLedgerTable.Line(
            id, subject.uscc(), effect.cycle(), counts, effect.points(), null, effect.applied()),
        at,
        by);
    for (CreditRule rule : effect.rules().absorbed()) {
      ledger.addEntry(
          new CreditLedgerTable.Line(
              id,
              subject.uscc(),
              effect.cycle(),
              rule,
              rule.effectOf(incident.occurredOn()),
              counts,
              0),
          at,
          by);
    }
    acts.record(
        subject.uscc(),
        "credit-incident-recorded",
        Map.of(
            "incident", incident.incident(),
            "rules", incident.ruleIds(),
            "counts", counts.id(),
            "applied", effect.applied(),
            "score", effect.after(),
            "document", incident.document()),
        counts.clause());
    return recorded(incident.incident(), subject, id, effect.cycle(), false);
  }

  private Outcome<Recorded> repeated(NewIncident incident, CreditLedgerTable.Incident known) {
    boolean same =
        known.occurredOn().equals(incident.occurredOn())
            && known.document().equals(incident.document())
            && known.rules().equals(incident.ruleIds());
    if (!same) {
      return Outcome.refused(
          Refusal.state("incident-number-used", null, incident.incident()).at("incident"));
    }
    CreditSubject subject = subjects.find(incident.uscc()).orElseThrow();
    return Outcome.done(recorded(incident.incident(), subject, known.id(), known.cycle(), true));
  }

  private Recorded recorded(
      String incident, CreditSubject subject, long id, int cycle, boolean repeated) {
    List<CreditEntry> entries = ledger.entriesOf(id);
    return new Recorded(
        incident,
        cycle,
        entries.stream().filter(CreditEntry::counts).findFirst().orElseThrow(),
        entries.stream().filter(e -> !e.counts()).toList(),
        scores.of(subject, cycle).map(CreditFold::value).orElseThrow(),
        repeated);
  }
}
