package cn.zhunying.supervision;

import cn.zhunying.application.UploadedFile;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.Limit;
import cn.zhunying.law.LawFiles;
import cn.zhunying.licence.Licence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The dates supervision counts, from an item's terms, today and the calendar. */
@Component
class Terms {

  /**
   * What an answer of the holder's does to the office's days: in time, they are counted from today;
   * late, it is kept with a case that has moved on.
   */
  record Reply(boolean late, LocalDate officeBy) {

    /** What the journal says of it. */
    Map<String, ?> facts(List<UploadedFile> attached) {
      return attached.isEmpty()
          ? Map.of("late", late)
          : Map.of("late", late, "file", attached.stream().map(UploadedFile::name).toList());
    }
  }

  private final SupervisionTexts texts =
      LawFiles.read(
          new ClassPathResource("processes/notices/supervision.yaml"), SupervisionTexts.class);
  private final Items items;
  private final Calendars calendars;
  private final Clock clock;

  Terms(Items items, Calendars calendars, Clock clock) {
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** As it was when the duty was brought. */
  Item item(Duty duty) {
    return duty.terms() == null ? items.require(duty.item()) : items.told(duty.terms());
  }

  Item.SupervisionTerms supervisionOf(Licence licence) {
    return items.require(licence.item()).supervision();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Last day of a period that begins with what happens today. */
  LocalDate fromToday(Limit limit) {
    return from(today(), limit);
  }

  LocalDate from(LocalDate day, Limit limit) {
    return limit.timeLimit().deadline(day, calendars.current());
  }

  /** The clause rectification is ordered under: the yearly inspection has its own. */
  String rectifyClause(Duty duty) {
    Item.Conclusion own = dutyTerms(duty).conclusion();
    return own == null ? item(duty).supervision().rectifyClause() : own.rectify().clause();
  }

  SupervisionTexts texts() {
    return texts;
  }

  Reply reply(Duty duty, LocalDate until) {
    boolean late = today().isAfter(until);
    return new Reply(late, late ? duty.dueOn() : fromToday(item(duty).supervision().review()));
  }

  LocalDate warnOn(Duty duty, LocalDate dueOn) {
    return dutyTerms(duty).warn().timeLimit().before(dueOn, calendars.current());
  }

  /**
   * Until when a supervisor must have handled an overdue duty, counted from the last day it was on
   * time.
   */
  LocalDate escalateOn(Duty duty) {
    LocalDate yesterday = today().minusDays(1);
    LocalDate from = duty.dueOn().isAfter(yesterday) ? duty.dueOn() : yesterday;
    return from(from, dutyTerms(duty).escalate());
  }

  Item.DutyTerms dutyTerms(Duty duty) {
    Optional<Item.DutyTerms> terms =
        item(duty).supervision().duties().stream()
            .filter(t -> t.kind().equals(duty.kind()))
            .findFirst();
    return terms.orElseThrow(
        () -> new IllegalStateException("%s has no duty %s".formatted(duty.item(), duty.kind())));
  }
}
