package cn.zhunying.oversight;

import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.code.Coded;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    @Nullable Long clock,
    @Nullable Long duty,
    String bureau,
    String what,
    StatutoryClock.Type type,
    LocalDate dueOn,
    LocalDate shownOn,
    @Nullable LocalDate escalateOn,
    @Nullable String escalatedTo,
    @Nullable String assignee,
    int urgedCount,
    @Nullable LocalDate closedOn) {

  public enum Colour implements Coded {
    YELLOW,
    RED;
  }

  /**
   * Some open cards, and where they go on.
   *
   * @param next what to ask for after these; null when these are the last
   */
  public record Page(List<Card> cards, @Nullable String next) {}

  /** Where a page ended. */
  record Place(Colour colour, LocalDate dueOn, long id) {

    static String after(Card last) {
      return "%s~%s~%d".formatted(last.colour().code(), last.dueOn(), last.id());
    }

    /** Empty for what is no such place: then the cards begin anew. */
    static Optional<Place> read(@Nullable String text) {
      if (text == null || !text.matches("(?:red|yellow)~[0-9-]{10}~[0-9]{1,18}")) {
        return Optional.empty();
      }
      String[] parts = text.split("~");
      try {
        return Optional.of(
            new Place(
                Coded.of(Colour.class, parts[0]),
                LocalDate.parse(parts[1]),
                Long.parseLong(parts[2])));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** What one month brought. */
  public record Month(LocalDate first, long yellow, long red) {}
}
