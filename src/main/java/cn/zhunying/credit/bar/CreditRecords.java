package cn.zhunying.credit.bar;

import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The commitment record of subjects: what bars them from committing, and what lifts it. */
@Service
public class CreditRecords {

  private final BarTable bars;
  private final Journal journal;
  private final CurrentAccount current;

  CreditRecords(BarTable bars, Journal journal, CurrentAccount current) {
    this.bars = bars;
    this.journal = journal;
    this.current = current;
  }

  /** Also answers for who was never licensed: no record is a clean record. */
  public CreditFacts of(String uscc) {
    return CreditFacts.of(bars.open(uscc));
  }

  /** Something was found that will bar, once it is decided; until then it is only shown. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(
      String uscc, Bar.Kind kind, String caseKey, String reason, @Nullable String clause) {
    if (bars.add(uscc, kind, caseKey, reason, clause, null)) {
      record(uscc, "credit-bar-announced", Map.of("kind", kind.code(), "case", caseKey), clause);
    }
  }

  /**
   * Bars from the decision on, once per case and kind; a repeated call changes nothing.
   *
   * @param document the decision in force
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bar(
      String uscc,
      Bar.Kind kind,
      String caseKey,
      String reason,
      @Nullable String clause,
      String document) {
    if (bars.decided(uscc, kind, caseKey, document)
        || bars.add(uscc, kind, caseKey, reason, clause, document)) {
      record(
          uscc,
          "credit-barred",
          Map.of("kind", kind.code(), "case", caseKey, "document", document),
          clause);
    }
  }

  /** Lifts what one case brought; the bar stays readable with why it was lifted. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lift(
      String uscc, Bar.Kind kind, String caseKey, String reason, @Nullable String clause) {
    if (bars.lifted(uscc, kind, caseKey, reason)) {
      record(uscc, "credit-bar-lifted", Map.of("kind", kind.code(), "case", caseKey), clause);
    }
  }

  /**
   * 归集: an adverse outcome enters the subject's record (渝府发〔2021〕16号 四（二）). It bars nothing and
   * costs no points by itself: for this the law has its own rows (gaps G-53).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void collect(String uscc, Map<String, String> facts, @Nullable String clause) {
    record(uscc, "credit-collected", facts, clause);
  }

  private void record(
      String uscc, String act, Map<String, String> detail, @Nullable String clause) {
    journal.record(
        new Act(CreditAccounts.caseKey(uscc), act, current.officer(), detail, null, clause));
  }
}
