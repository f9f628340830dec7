package cn.zhunying.credit;

import cn.zhunying.credit.bar.CreditFacts;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.credit.ledger.CreditFold;
import cn.zhunying.credit.ledger.CreditLedgerTable;
import cn.zhunying.credit.ledger.CreditScores;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.list.Listing;
import cn.zhunying.credit.list.Publicities;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleBook;
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
  private final CreditLedgerTable ledger;
  private final CreditScores scores;
  private final CreditRules rules;
  private final CreditRecords records;
  private final CreditMatters matters;
  private final Publicities publicities;
  private final CommitmentEligibility eligibility;
  private final Clock clock;

  CreditStandings(
      CreditSubjectTable subjects,
      CreditLedgerTable ledger,
      CreditScores scores,
      CreditRules rules,
      CreditRecords records,
      CreditMatters matters,
      Publicities publicities,
      CommitmentEligibility eligibility,
      Clock clock) {
    this.subjects = subjects;
    this.ledger = ledger;
    this.scores = scores;
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
    CreditFacts facts = records.of(subject.uscc());
    CreditFold fold = scores.of(subject, cycle).orElseThrow();
    Listing listing = listing(subject, cycle);
    return new CreditStanding(
        subject,
        cycle,
        fold,
        listing,
        measures(listing.colour(), fold.value()),
        // holders of these licences are enterprises; what is asked here is their record
        eligibility.of(facts, "enterprise", clock.instant()),
        facts.open(),
        matters.pending(subject.uscc(), facts.pending()),
        ledger.entries(subject.uscc(), cycle));
  }

  /**
   * The score at the end of a cycle that is over; empty for nobody, and before management began.
   */
  @Transactional(readOnly = true)
  public Optional<Integer> atTheEndOf(String uscc, int cycle) {
    return subjects
        .find(uscc)
        .filter(s -> cycle < LocalDate.now(clock).getYear())
        .flatMap(s -> scores.of(s, cycle))
        .map(CreditFold::value);
  }

  private List<RuleBook.Cited> measures(Listing.Colour colour, int score) {
    RuleBook.Lists lists = rules.book().lists();
    return switch (colour) {
      case RED -> score < lists.red().from() ? List.of(lists.lost()) : lists.red().measures();
      case BLUE -> lists.blue().measures();
      case BLACK -> lists.black().measures();
    };
  }

  private Listing listing(CreditSubject subject, int cycle) {
    boolean first = subject.since().getYear() == cycle;
    Integer previousEnd =
        first ? null : scores.of(subject, cycle - 1).map(CreditFold::value).orElse(null);
    return Listing.of(
        rules.book().lists(), previousEnd, publicities.clean(subject.uscc(), cycle - 1));
  }
}
