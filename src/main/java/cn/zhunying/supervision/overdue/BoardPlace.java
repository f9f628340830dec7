package cn.zhunying.supervision.overdue;

import cn.zhunying.supervision.Duty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Where a page of the board ended: the next begins after it, however deep it lies. */
record BoardPlace(LocalDate dueOn, long id) {

  private static final String BETWEEN = "~";

  static String after(Duty last) {
    return last.dueOn() + BETWEEN + last.id();
  }

  /** Empty for what is no such place: then the list begins anew. */
  static Optional<BoardPlace> read(String text) {
    if (text == null || !text.matches("[0-9-]{10}~[0-9]{1,18}")) {
      return Optional.empty();
    }
    String[] parts = text.split(BETWEEN);
    try {
      return Optional.of(new BoardPlace(LocalDate.parse(parts[0]), Long.parseLong(parts[1])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
