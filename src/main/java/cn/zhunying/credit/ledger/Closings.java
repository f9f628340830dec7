package cn.zhunying.credit.ledger;

import cn.zhunying.credit.rule.CreditRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 期末积分: the score a cycle ended with (渝人社发〔2021〕58号 第二十七条). Once it is written down, what is found
 * later counts in the cycle that runs; only a correction changes it, by a further row.
 */
@Service
public class Closings {

  private final CreditLedgerTable ledger;
  private final CreditSubjectTable subjects;
  private final CreditScores scores;
  private final CreditRules rules;
  private final CreditActs acts;
  private final Clock clock;

  Closings(
      CreditLedgerTable ledger,
      CreditSubjectTable subjects,
      CreditScores scores,
      CreditRules rules,
      CreditActs acts,
      Clock clock) {
    this.ledger = ledger;
    this.subjects = subjects;
    this.scores = scores;
    this.rules = rules;
    this.acts = acts;
    this.clock = clock;
  }

  /** Codes of those whose last cycle is over and not closed. */
  public List<String> due(int most) {
    return ledger.notClosed(LocalDate.now(clock).getYear() - 1, most);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void close(List<String> usccs) {
    int cycle = LocalDate.now(clock).getYear() - 1;
    Instant now = clock.instant();
    for (String uscc : usccs) {
      CreditSubject subject = subjects.lock(uscc).orElseThrow();
      if (!ledger.closed(uscc, cycle, now)) {
        close(subject, cycle, now);
      }
    }
  }

  /** After a correction: the list of the cycle that follows goes by the corrected score. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void again(CreditSubject subject, int cycle) {
    Instant now = clock.instant();
    if (ledger.closed(subject.uscc(), cycle, now)) {
      close(subject, cycle, now);
    }
  }

  private void close(CreditSubject subject, int cycle, Instant now) {
    scores
        .of(subject, cycle)
        .ifPresent(
            fold -> {
              ledger.close(subject.uscc(), cycle, fold.value(), now);
              acts.record(
                  subject.uscc(),
                  "credit-cycle-closed",
                  Map.of("cycle", cycle, "score", fold.value()),
                  rules.book().closing().clause());
            });
  }
}
