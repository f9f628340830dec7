package cn.zhunying.portal.words;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.UnpublishedYearException;
import cn.zhunying.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** A last day as every page says it: how much is left, and how urgent that is. */
@Component("deadlines")
public class Deadlines {

  private static final int SOON = 5;

  private final Calendars calendars;
  private final Clock clock;
  private final Texts texts;

  Deadlines(Calendars calendars, Clock clock, Texts texts) {
    this.calendars = calendars;
    this.clock = clock;
    this.texts = texts;
  }

  /** In working days; in calendar days where nobody has published that year. */
  public String left(LocalDate last) {
    LocalDate today = LocalDate.now(clock);
    if (last.equals(today)) {
      return texts.say("deadline.today");
    }
    boolean over = last.isBefore(today);
    LocalDate from = over ? last : today;
    LocalDate to = over ? today : last;
    try {
      return said(over, "limit.working_day", calendars.current().workingDaysBetween(from, to));
    } catch (UnpublishedYearException unknown) {
      return said(over, "limit.day", (int) ChronoUnit.DAYS.between(from, to));
    }
  }

  private String said(boolean over, String unit, int n) {
    return texts.say(over ? "parts.over" : "parts.left", texts.say(unit, n));
  }

  /** red when it is over, amber when it is near. */
  public String tone(LocalDate last) {
    LocalDate today = LocalDate.now(clock);
    return last.isBefore(today) ? "red" : last.isBefore(today.plusDays(SOON)) ? "amber" : "";
  }
}
