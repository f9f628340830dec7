package cn.zhunying.oversight;

import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.law.Citation;
import cn.zhunying.law.LawFiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** When a bureau is shown a card, from {@code processes/cards.yaml}. */
@Component
public class CardTerms {

  record Responsible(@NotBlank String text, @NotBlank @Citation String clause) {}

  record Terms(
      @NotNull @Valid Limit yellow,
      @NotNull @Valid Limit handle,
      @NotBlank String unhandled,
      @NotNull @Valid Responsible responsible) {}

  private final Terms terms =
      LawFiles.read(new ClassPathResource("processes/cards.yaml"), Terms.class);

  /** First day of the warning; not before what is warned about has begun. */
  public LocalDate warnOn(LocalDate begun, LocalDate due, WorkCalendar calendar) {
    LocalDate warn = terms.yellow.timeLimit().before(due, calendar);
    return warn.isBefore(begun) ? begun : warn;
  }

  /**
   * The law's deadline is warned of before it passes; the bureau's own promise once it is broken;
   * an internal target never. A term so short that it would be warned of on its last day, or as
   * soon as it begins, leaves no day to warn on.
   */
  public @Nullable LocalDate warnOn(
      StatutoryClock.Type type, LocalDate begun, LocalDate due, WorkCalendar calendar) {
    return switch (type) {
      case LEGAL -> {
        LocalDate first = calendar.plusWorkingDays(begun, 1);
        LocalDate warn = terms.yellow.timeLimit().before(due, calendar);
        LocalDate day = warn.isBefore(first) ? first : warn;
        yield day.isBefore(due) ? day : null;
      }
      case PROMISED -> due.plusDays(1);
      case INTERNAL -> null;
    };
  }

  /** Until when the supervisor must have handled what turned red on that day. */
  public LocalDate handleBy(LocalDate from, WorkCalendar calendar) {
    return terms.handle.timeLimit().deadline(from, calendar);
  }

  /** What the journal says when nobody handled it by then. */
  String unhandled() {
    return terms.unhandled;
  }

  public Limit yellow() {
    return terms.yellow;
  }

  public String responsible() {
    return terms.responsible.clause;
  }
}
