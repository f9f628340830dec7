package cn.zhunying.supervision;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.Limit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dates supervision counts, from an item's terms, today and the calendar. */
@Component
class Terms {

  private final Items items;
  private final Calendars calendars;
  private final Clock clock;

  Terms(Items items, Calendars calendars, Clock clock) {
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  Item item(Duty duty) {
    return items.require(duty.item());
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

  /**
   * Until when a supervisor must have handled an overdue duty, counted from the last day it was on
   * time.
   */
  LocalDate escalateOn(Duty duty) {
    LocalDate yesterday = today().minusDays(1);
    LocalDate from = duty.dueOn().isAfter(yesterday) ? duty.dueOn() : yesterday;
    return from(from, dutyTerms(duty).escalate());
  }

  private Item.DutyTerms dutyTerms(Duty duty) {
    Optional<Item.DutyTerms> terms =
        item(duty).supervision().duties().stream()
            .filter(t -> t.kind().equals(duty.kind()))
            .findFirst();
    return terms.orElseThrow(
        () -> new IllegalStateException("%s has no duty %s".formatted(duty.item(), duty.kind())));
  }
}
