package cn.zhunying.engine.work;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and where it goes on.
 *
 * @param next what to ask for after these; null when these are the last
 */
public record WorkPage(List<WorkItem> items, @Nullable String next) {

  /** How a list is ordered. */
  public enum Order {
    /** What is overdue longest first. */
    DUE,
    /** What came last first. */
    RECEIVED
  }

  /** The last row of the page before: what it is ordered by, then its id. */
  record After(@Nullable LocalDate due, @Nullable Instant received, String id) {

    private static final String BETWEEN = "~";

    /** Empty for what is no such place: then the list begins anew. */
    static Optional<After> read(Order order, String text) {
      int at = text == null ? -1 : text.indexOf(BETWEEN);
      if (at < 0) {
        return Optional.empty();
      }
      try {
        String by = text.substring(0, at);
        String id = text.substring(at + 1);
        return Optional.of(
            order == Order.DUE
                ? new After(by.isEmpty() ? LocalDate.MAX : LocalDate.parse(by), null, id)
                : new After(null, Instant.parse(by), id));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    static String write(Order order, WorkItem last) {
      Object by = order == Order.RECEIVED ? last.createdAt() : last.dueOn();
      return (by == null ? "" : by) + BETWEEN + last.taskId();
    }
  }
}
