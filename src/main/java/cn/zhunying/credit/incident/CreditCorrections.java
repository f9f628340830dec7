package cn.zhunying.credit.incident;

import cn.zhunying.credit.ledger.Closings;
import cn.zhunying.credit.ledger.CreditActs;
import cn.zhunying.credit.ledger.CreditLedgerTable;
import cn.zhunying.credit.ledger.CreditSubject;
import cn.zhunying.credit.ledger.CreditSubjectTable;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an incident out of the score from now on (重庆市社会信用条例 第四十二条、第四十四条). Nothing is changed or
 * deleted: the correction is a further entry, and a score of an earlier day stays what it was then.
 */
@Service
public class CreditCorrections {

  public static final String OBJECTION = "objection";
  public static final String SET_ASIDE = "set-aside";

  private final CreditSubjectTable subjects;
  private final CreditLedgerTable ledger;
  private final Closings closings;
  private final CreditRules rules;
  private final CreditActs acts;
  private final Clock clock;

  CreditCorrections(
      CreditSubjectTable subjects,
      CreditLedgerTable ledger,
      Closings closings,
      CreditRules rules,
      CreditActs acts,
      Clock clock) {
    this.subjects = subjects;
    this.ledger = ledger;
    this.closings = closings;
    this.rules = rules;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * @param incident the office's key of it
   * @param kind {@link #OBJECTION} or {@link #SET_ASIDE}
   * @param document what it rests on
   */
  @Transactional
  public Outcome<CreditLedgerTable.Incident> correct(
      String uscc, String incident, String kind, String reason, String document) {
    Optional<CreditSubject> subject = subjects.lock(uscc);
    Optional<CreditLedgerTable.Incident> known = ledger.incident(uscc, incident);
    if (subject.isEmpty() || known.isEmpty()) {
      return Outcome.refused(Refusal.unknown("credit-incident-unknown", incident));
    }
    if (!ledger.correct(
        known.get().id(), uscc, kind, reason, document, clock.instant(), acts.by())) {
      return Outcome.refused(Refusal.state("credit-incident-corrected", null, incident));
    }
    closings.again(subject.get(), known.get().cycle());
    acts.record(
        uscc,
        "credit-incident-corrected",
        Map.of("incident", incident, "kind", kind, "document", document),
        rules.book().corrected().clause());
    return Outcome.done(known.get());
  }
}
