package cn.zhunying.application.intake;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.action.After;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.licence.NotBeyond;
import cn.zhunying.catalogue.terms.procedure.FilingDue;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days an applicant states: how long ago they must lie, how far they must reach. */
@Component
class StatedDays {

  private final Calendars calendars;
  private final Clock clock;

  StatedDays(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * @param held the licence it is about; its next term begins where this one ends
   */
  List<Refusal> refuse(
      Item item, String action, Map<String, Object> answers, Optional<HeldLicence> held) {
    List<Refusal> found = new ArrayList<>();
    ActionTerms terms = item.action(action);
    if (terms.askAfter() != null) {
      early(terms, answers).ifPresent(found::add);
    }
    FilingTerms filing = item.filingOf(terms);
    if (filing != null && filing.due() != null) {
      ahead(filing.due(), terms, answers).ifPresent(found::add);
    }
    if (item.licence() != null && item.licence().notBeyond() != null) {
      boolean renews = terms.effect() == Effect.extend && held.isPresent();
      LocalDate from = renews ? held.get().validUntil() : LocalDate.now(clock);
      over(item.licence().notBeyond(), answers, from).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Refusal> early(ActionTerms terms, Map<String, Object> answers) {
    After after = terms.askAfter();
    Object given = after == null ? null : answers.get(after.field());
    if (after == null || given == null) {
      return Optional.empty();
    }
    LocalDate stated = LocalDate.parse(given.toString());
    LocalDate first = after.period().deadline(stated, calendars.current());
    return LocalDate.now(clock).isBefore(first)
        ? Optional.of(
            Refusal.law(
                "stated-day-too-recent",
                "answers." + after.field(),
                after.period().ground(),
                after.period().text(),
                ChineseDates.format(first),
                terms.name(),
                after.remedy()))
        : Optional.empty();
  }

  /** What is reported has happened. */
  private Optional<Refusal> ahead(FilingDue due, ActionTerms terms, Map<String, Object> answers) {
    Object day = answers.get(due.field());
    return due.period().n() != null
            && day != null
            && LocalDate.parse(day.toString()).isAfter(LocalDate.now(clock))
        ? Optional.of(Refusal.law("stated-day-ahead", "answers." + due.field(), terms.clause()))
        : Optional.empty();
  }

  private static Optional<Refusal> over(
      NotBeyond bound, Map<String, Object> answers, @Nullable LocalDate from) {
    LocalDate day = bound.day(answers);
    String field = "answers." + bound.field();
    if (day == null) {
      return bound.asksFor(answers)
          ? Optional.of(Refusal.law("stated-day-missing", field, bound.clause(), bound.text()))
          : Optional.empty();
    }
    return day.isAfter(from)
        ? Optional.empty()
        : Optional.of(
            Refusal.law(
                "stated-day-too-soon",
                field,
                bound.clause(),
                bound.text(),
                ChineseDates.format(requireNonNull(from))));
  }
}
