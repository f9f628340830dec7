package cn.zhunying.credit.list;

import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleBook.ListTerms;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What 公示 brought: the red list is for who reached the score and of whom no complaint stood
 * (渝人社发〔2021〕58号 第三十一条; how long 公示 takes it does not say, gaps G-36).
 */
@Service
public class Publicities {

  private final PublicityTable table;
  private final CreditRules rules;
  private final Journal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Publicities(
      PublicityTable table,
      CreditRules rules,
      Journal journal,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.rules = rules;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  /** Whether 公示 of the end of that cycle found nothing. */
  public boolean clean(String uscc, int cycle) {
    return table.of(uscc, cycle).filter(p -> !p.objection()).isPresent();
  }

  public Optional<Publicity> of(String uscc, int cycle) {
    return table.of(uscc, cycle);
  }

  /**
   * @param end the score at the end of that cycle
   */
  @Transactional
  public Outcome<Publicity> record(String uscc, int cycle, int end, Publicity of) {
    ListTerms red = rules.book().lists().red();
    LocalDate today = LocalDate.now(clock);
    if (of.from() == null || of.until() == null || of.until().isBefore(of.from())) {
      return Outcome.refused(Refusal.form("credit-publicity-days", "until"));
    }
    if (of.from().getYear() <= cycle || !of.until().isBefore(today)) {
      return Outcome.refused(Refusal.law("credit-publicity-not-over", "until", red.clause()));
    }
    if (of.objection() == null) {
      return Outcome.refused(Refusal.law("credit-publicity-objection", "objection", red.clause()));
    }
    if (of.objection() && (of.note() == null || of.note().isBlank())) {
      return Outcome.refused(Refusal.form("credit-publicity-note", "note"));
    }
    if (!red.holds(end)) {
      return Outcome.refused(
          Refusal.law(
              "credit-publicity-score",
              "cycle",
              red.clause(),
              String.valueOf(cycle),
              String.valueOf(end)));
    }
    if (!table.add(uscc, cycle, of, clock.instant(), current.username())) {
      return Outcome.refused(Refusal.state("credit-publicity-recorded", red.clause()));
    }
    journal.record(
        new Act(
            CreditAccounts.caseKey(uscc),
            "credit-publicity-recorded",
            current.username(),
            Map.of("cycle", cycle, "objection", of.objection(), "until", of.until().toString()),
            rules.version(),
            red.clause()));
    return Outcome.done(of);
  }
}
