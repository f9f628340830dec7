package cn.zhunying.oversight;

import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case's clock as a card needs it. */
public record Clocked(
    long id,
    String number,
    String bureau,
    ClockPurpose purpose,
    StatutoryClock.Type type,
    LocalDate dueOn,
    String clause) {

  Card card(
      Card.Colour colour,
      LocalDate shownOn,
      @Nullable LocalDate escalateOn,
      @Nullable LocalDate closedOn) {
    return new Card(
        0,
        colour,
        number,
        id,
        null,
        bureau,
        purpose.code(),
        type,
        dueOn,
        shownOn,
        escalateOn,
        null,
        null,
        0,
        closedOn);
  }
}
