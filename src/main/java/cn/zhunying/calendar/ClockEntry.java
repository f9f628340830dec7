package cn.zhunying.calendar;

import cn.zhunying.code.Coded;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line in a clock's ledger.
 *
 * @param at the day it took effect
 * @param days what an extension adds, in days as the clock counts them; 0 for every other kind
 * @param clause what allows it
 * @param reason as told to the applicant; null where the clause says it all
 * @param actor who did it (for an extension: who approved it)
 */
public record ClockEntry(
    Kind kind,
    LocalDate at,
    int days,
    @Nullable String clause,
    @Nullable String reason,
    String actor) {

  public enum Kind implements Coded {
    START,
    STOP,
    RESTART,
    EXTEND,
    END
  }

  public ClockEntry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    if (kind == Kind.EXTEND ? days < 1 : days != 0) {
      throw new IllegalArgumentException("only an extension adds days: " + kind + " " + days);
    }
  }
}
