package cn.zhunying.credit.ledger;

import cn.zhunying.credit.rule.CreditRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes every account from its entries: what each did to the score when it was recorded, and
 * the score each closed cycle ended with.
 */
@Service
public class CreditAudit {

  private static final int BATCH = 500;

  private final CreditSubjectTable subjects;
  private final CreditLedgerTable ledger;
  private final CreditRules rules;

  CreditAudit(CreditSubjectTable subjects, CreditLedgerTable ledger, CreditRules rules) {
    this.subjects = subjects;
    this.ledger = ledger;
    this.rules = rules;
  }

  /**
   * @param found is told the subject's code, and the incident or cycle that does not add up
   */
  @Transactional(readOnly = true)
  public void differences(BiConsumer<String, String> found) {
    String after = "";
    List<CreditSubject> some = subjects.after(after, BATCH);
    while (!some.isEmpty()) {
      String last = some.get(some.size() - 1).uscc();
      Map<String, List<CreditEntry>> entries = ledger.entriesBetween(after, last);
      Map<String, List<CreditLedgerTable.Final>> ends = ledger.finalsBetween(after, last);
      for (CreditSubject subject : some) {
        entries(subject, entries.getOrDefault(subject.uscc(), List.of()), found);
        for (CreditLedgerTable.Final end : ends.getOrDefault(subject.uscc(), List.of())) {
          end(subject, end, entries.getOrDefault(subject.uscc(), List.of()), found);
        }
      }
      after = last;
      some = subjects.after(after, BATCH);
    }
  }

  private void entries(
      CreditSubject subject, List<CreditEntry> entries, BiConsumer<String, String> found) {
    List<CreditEntry> before = new ArrayList<>();
    for (CreditEntry entry : entries) {
      if (entry.counts()) {
        int was = score(subject, entry.cycle(), before, entry.recordedAt());
        before.add(entry);
        if (score(subject, entry.cycle(), before, entry.recordedAt()) - was != entry.applied()) {
          found.accept(subject.uscc(), entry.incident());
        }
      }
    }
  }

  private void end(
      CreditSubject subject,
      CreditLedgerTable.Final end,
      List<CreditEntry> entries,
      BiConsumer<String, String> found) {
    if (score(subject, end.cycle(), entries, end.at()) != end.score()) {
      found.accept(subject.uscc(), String.valueOf(end.cycle()));
    }
  }

  private int score(CreditSubject subject, int cycle, List<CreditEntry> entries, Instant at) {
    List<CreditEntry> own = entries.stream().filter(e -> e.cycle() == cycle).toList();
    return CreditFold.of(rules.book(), subject, cycle, own, at).map(CreditFold::value).orElse(-1);
  }
}
