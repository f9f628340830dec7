package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditLedgerTable;
import cn.zhunying.credit.ledger.CreditScore;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.HighestRule;
import cn.zhunying.credit.urging.Urgings;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
  private final CreditRules rules;
  private final Urgings urgings;
  private final Journal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Incidents(
      CreditSubjectTable subjects,
      CreditLedgerTable ledger,
      CreditRules rules,
      Urgings urgings,
      Journal journal,
      CurrentAccount current,
      Clock clock) {
    this.subjects = subjects;
    this.ledger = ledger;
    this.rules = rules;
    this.urgings = urgings;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  @Transactional
  public Outcome<Recorded> record(NewIncident incident) {
    Optional<CreditSubject> subject = subjects.lock(incident.uscc());
    if (subject.isEmpty()) {
      return Outcome.refused(unknown(incident.uscc()));
    }
    List<Refusal> refusals =
        IncidentChecks.all(incident, subject.get(), rules, LocalDate.now(clock));
    refusals.addAll(notUrged(incident));
    return Outcome.unless(
        refusals,
        () ->
            ledger
                .incident(incident.uscc(), incident.incident())
                .map(known -> repeated(incident, known))
                .orElseGet(() -> Outcome.done(enter(incident, subject.get()))));
  }

  private Recorded enter(NewIncident incident, CreditSubject subject) {
    int cycle = incident.occurredOn().getYear();
    HighestRule highest = highest(incident);
    CreditScore score = score(subject, cycle).then(highest.counts().effect());
    Instant at = clock.instant();
    String by = current.username();
    long id = ledger.addIncident(incident, ids(incident), at, by);
    ledger.addEntry(
        id, subject.uscc(), cycle, highest.counts(), null, score.last().applied(), at, by);
    highest
        .absorbed()
        .forEach(
            rule -> ledger.addEntry(id, subject.uscc(), cycle, rule, highest.counts(), 0, at, by));
    journal.record(
        new Act(
            CreditAccounts.caseKey(subject.uscc()),
            "credit-incident-recorded",
            by,
            Map.of(
                "incident", incident.incident(),
                "rules", ids(incident),
                "counts", highest.counts().id(),
                "applied", score.last().applied(),
                "score", score.value(),
                "document", incident.document()),
            rules.version(),
            highest.counts().clause()));
    return recorded(incident.incident(), subject, id, cycle, false);
  }

  private Outcome<Recorded> repeated(NewIncident incident, CreditLedgerTable.Incident known) {
    boolean same =
        known.occurredOn().equals(incident.occurredOn())
            && known.document().equals(incident.document())
            && known.rules().equals(ids(incident));
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
        score(subject, cycle).value(),
        repeated);
  }

  /** Of one cycle, in the order they were recorded. */
  public List<CreditEntry> entries(CreditSubject subject, int cycle) {
    return ledger.entries(subject.uscc(), cycle);
  }

  public CreditScore score(CreditSubject subject, int cycle) {
    return CreditScore.of(
        rules.book().base().of(subject.since(), cycle),
        rules.book().floor().min(),
        entries(subject, cycle).stream()
            .filter(CreditEntry::counts)
            .map(CreditEntry::points)
            .toList());
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

  private HighestRule highest(NewIncident incident) {
    List<CreditRule> matching =
        ids(incident).stream().map(rules::find).flatMap(Optional::stream).toList();
    return HighestRule.of(matching, rules.all());
  }

  /**
   * Each rule once, in one order, so that a repeated request compares equal however it lists them.
   */
  private static List<String> ids(NewIncident incident) {
    return incident.rules().stream().distinct().sorted().toList();
  }

  private static Refusal unknown(String uscc) {
    return Refusal.unknown("credit-subject-unknown", uscc).at("uscc");
  }
}
