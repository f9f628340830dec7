package cn.zhunying.credit;

import cn.zhunying.credit.bar.CreditFacts;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.credit.incident.Incidents;
import cn.zhunying.credit.ledger.CreditEntry;
import cn.zhunying.credit.ledger.CreditScore;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.credit.list.Publicities;
import cn.zhunying.credit.rule.CreditRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads where a subject stands. */
@Service
public class CreditStandings {

  private final CreditSubjectTable subjects;
  private final Incidents incidents;
  private final CreditRules rules;
  private final CreditRecords records;
  private final CreditMatters matters;
  private final Publicities publicities;
  private final CommitmentEligibility eligibility;
  private final Clock clock;

  CreditStandings(
      CreditSubjectTable subjects,
      Incidents incidents,
      CreditRules rules,
      CreditRecords records,
      CreditMatters matters,
      Publicities publicities,
      CommitmentEligibility eligibility,
      Clock clock) {
    this.subjects = subjects;
    this.incidents = incidents;
    this.rules = rules;
    this.records = records;
    this.matters = matters;
    this.publicities = publicities;
    this.eligibility = eligibility;
    this.clock = clock;
  }

  /** In the current cycle; empty when nobody with this code is under points management. */
  @Transactional(readOnly = true)
  public Optional<CreditStanding> of(String uscc) {
    return subjects.find(uscc).map(subject -> of(subject, LocalDate.now(clock).getYear()));
  }

  private CreditStanding of(CreditSubject subject, int cycle) {
    CreditScore score = incidents.score(subject, cycle);
    CreditFacts facts = records.of(subject.uscc());
    List<CreditEntry> entries = incidents.entries(subject, cycle);
    return new CreditStanding(
        subject,
        cycle,
        score.base().points(),
        score.base().clause(),
        score.value(),
        listing(subject, cycle),
        // holders of these licences are enterprises; what is asked here is their record
        eligibility.of(facts, "enterprise", clock.instant()),
        facts.open(),
        matters.pending(subject.uscc(), facts.pending()),
        entries);
  }

  /**
   * The score at the end of a cycle that is over; empty for nobody, and before management began.
   */
  @Transactional(readOnly = true)
  public Optional<Integer> atTheEndOf(String uscc, int cycle) {
    return subjects
        .find(uscc)
        .filter(s -> s.since().getYear() <= cycle && cycle < LocalDate.now(clock).getYear())
        .map(s -> incidents.score(s, cycle).value());
  }

  private Listing listing(CreditSubject subject, int cycle) {
    boolean first = subject.since().getYear() == cycle;
    Integer previousEnd = first ? null : incidents.score(subject, cycle - 1).value();
    return Listing.of(
        rules.book().lists(), previousEnd, publicities.clean(subject.uscc(), cycle - 1));
  }
}
