package cn.zhunying.credit.ledger;

import cn.zhunying.credit.rule.CreditRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads scores out of the ledger, as they are and as they stood at any moment. */
@Service
public class CreditScores {

  private final CreditLedgerTable ledger;
  private final CreditRules rules;
  private final Clock clock;

  CreditScores(CreditLedgerTable ledger, CreditRules rules, Clock clock) {
    this.ledger = ledger;
    this.rules = rules;
    this.clock = clock;
  }

  /** Of a cycle, now; empty before management began. */
  public Optional<CreditFold> of(CreditSubject subject, int cycle) {
    return at(subject, cycle, clock.instant());
  }

  /** Of a cycle, as it stood at that moment. */
  public Optional<CreditFold> at(CreditSubject subject, int cycle, Instant at) {
    return CreditFold.of(rules.book(), subject, cycle, ledger.entries(subject.uscc(), cycle), at);
  }

  /** Of the cycle of a day, as it stood at the end of that day. */
  public Optional<CreditFold> endOf(CreditSubject subject, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1);
    return at(subject, day.getYear(), end);
  }

  /** What an effect of that day would make of the score, beside what it is. */
  public int with(CreditSubject subject, int cycle, CreditEntry planned) {
    List<CreditEntry> more = new ArrayList<>(ledger.entries(subject.uscc(), cycle));
    more.add(planned);
    return CreditFold.of(rules.book(), subject, cycle, more, clock.instant()).orElseThrow().value();
  }

  /**
   * The cycle something counts in: the one it happened in, unless that is closed (渝人社发〔2021〕58号
   * 第二十七条; {@code late} of the points table).
   */
  public int cycleOf(CreditSubject subject, LocalDate occurredOn) {
    int own = occurredOn.getYear();
    boolean late =
        rules.book().late().counts().equals("discovered")
            && ledger.closed(subject.uscc(), own, clock.instant());
    return late ? LocalDate.now(clock).getYear() : own;
  }
}
