package cn.zhunying.credit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who points are kept for: one account per unified social credit code, whatever licences it holds
 * (gaps G-37).
 *
 * @param since day of the first licence or filing of the spell that runs
 * @param bureau 主管部门, which confirms; null when nobody knows it any more
 * @param spells every time it came under management, oldest first: a licence after an end begins
 *     anew
 */
public record CreditSubject(
    String uscc,
    String name,
    List<String> subjectTypes,
    LocalDate since,
    @Nullable String bureau,
    List<Spell> spells) {

  /**
   * @param openedAt what was recorded before belongs to the spell before
   */
  public record Spell(LocalDate since, Instant openedAt) {}

  /** The spell a cycle was lived in, as known at that moment; empty before management began. */
  Optional<Spell> spell(int cycle, Instant at) {
    return spells.stream()
        .filter(s -> s.since().getYear() <= cycle && !s.openedAt().isAfter(at))
        .reduce((first, second) -> second);
  }

  boolean first(Spell spell) {
    return spells.get(0).equals(spell);
  }
}
