package cn.zhunying.oversight;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A yellow card (a deadline draws near, or a promise is broken) or a red one (the law's deadline
 * has passed) on a bureau.
 *
 * @param caseKey application or licence number
 * @param duty the duty it is about; null for a case's clock
 * @param what purpose of the clock or kind of the duty
 * @param dueOn the deadline it was shown for
 * @param escalateOn until when the supervisor must have handled it; null when nothing is to handle
 * @param escalatedTo bureau that handles it now instead of the own supervisor
 * @param closedOn when what it warned of was done; null until then
 */
public record Card(
    long id,
    Colour colour,
    String caseKey,
    Long clock,
    Long duty,
    String bureau,
    String what,
    String type,
    LocalDate dueOn,
    LocalDate shownOn,
    LocalDate escalateOn,
    String escalatedTo,
    String assignee,
    int urgedCount,
    LocalDate closedOn) {

  public enum Colour {
    YELLOW,
    RED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What one month brought. */
  public record Month(LocalDate first, long yellow, long red) {}
}
