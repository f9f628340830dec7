package cn.zhunying.credit.ledger;

import cn.zhunying.credit.rule.RuleBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The score of one cycle as it stood at a moment: its base, then what counted by then in the order
 * in which it happened, of one day deductions first. So the order in which things are recorded
 * never changes a score, although the floor holds at every step (渝人社发〔2021〕58号 第二十三条).
 *
 * @param entries what counted; the steps of the score are theirs, one by one
 */
public record CreditFold(CreditScore score, List<CreditEntry> entries) {

  private static final Comparator<CreditEntry> AS_IT_HAPPENED =
      Comparator.comparing(CreditEntry::occurredOn)
          .thenComparingInt(CreditEntry::points)
          .thenComparing(CreditEntry::incident);

  /**
   * @param entries of that cycle, in any order; absorbed and corrected ones are left out
   * @return empty before management began
   */
  public static Optional<CreditFold> of(
      RuleBook book, CreditSubject subject, int cycle, List<CreditEntry> entries, Instant at) {
    return subject
        .spell(cycle, at)
        .map(spell -> of(book, spell, cycle, counted(subject, spell, entries, at)));
  }

  private static CreditFold of(
      RuleBook book, CreditSubject.Spell spell, int cycle, Stream<CreditEntry> counted) {
    List<CreditEntry> inOrder = counted.sorted(AS_IT_HAPPENED).toList();
    return new CreditFold(
        CreditScore.of(
            book.base().of(spell.since(), cycle),
            book.floor().min(),
            inOrder.stream().map(CreditEntry::points).toList()),
        inOrder);
  }

  private static Stream<CreditEntry> counted(
      CreditSubject subject, CreditSubject.Spell spell, List<CreditEntry> entries, Instant at) {
    return entries.stream()
        .filter(e -> e.countsAt(at))
        .filter(e -> subject.first(spell) || !e.recordedAt().isBefore(spell.openedAt()));
  }

  public int value() {
    return score.value();
  }
}
