package cn.zhunying.calendar;

import cn.zhunying.calendar.WorkYear.Holiday;
import cn.zhunying.calendar.WorkYear.Status;
import cn.zhunying.support.RandomCases.Draw;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Four years with holidays and worked weekends anywhere. */
final class RandomCalendars {

  static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  static final LocalDate LAST = LocalDate.of(2028, 12, 31);

  private RandomCalendars() {}

  static WorkCalendar any(Draw draw) {
    return new WorkCalendar(
        List.of(year(draw, 2025), year(draw, 2026), year(draw, 2027), year(draw, 2028)));
  }

  /** Early enough for every scenario to stay within the four years. */
  static LocalDate start(Draw draw) {
    return FIRST.plusDays(draw.between(0, 500));
  }

  private static WorkYear year(Draw draw, int year) {
    Set<LocalDate> off = days(draw, year);
    Set<LocalDate> worked = days(draw, year);
    return new WorkYear(
        year,
        Status.OFFICIAL,
        "任意",
        off.stream().map(day -> new Holiday("假", day, day)).toList(),
        worked.stream()
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
            .filter(day -> !off.contains(day))
            .toList(),
        null);
  }

  private static Set<LocalDate> days(Draw draw, int year) {
    return new LinkedHashSet<>(
        draw.list(0, 40, () -> LocalDate.ofYearDay(year, draw.between(1, 365))));
  }
}
