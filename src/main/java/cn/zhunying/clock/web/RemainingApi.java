package cn.zhunying.clock.web;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.WorkCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How long until a day, by the product's clock and calendar: Tasklist would count by the browser's.
 */
@RestController
@RequestMapping("/api/v1/calendar/remaining")
class RemainingApi {

  /**
   * How far a day is.
   *
   * @param today by the clock of the server
   * @param until the day asked for
   * @param over whether the day has passed
   * @param workingDays left after today; negative by as many as the day lies behind
   */
  record Remaining(LocalDate today, LocalDate until, int workingDays, boolean over) {}

  private final Calendars calendars;
  private final Clock clock;

  RemainingApi(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Working days from today to a day.
   *
   * @param until the day to count to
   */
  @GetMapping
  Remaining getRemaining(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    LocalDate today = LocalDate.now(clock);
    WorkCalendar calendar = calendars.current();
    boolean over = until.isBefore(today);
    int days =
        over
            ? -calendar.workingDaysBetween(until, today)
            : calendar.workingDaysBetween(today, until);
    return new Remaining(today, until, days, over);
  }
}
