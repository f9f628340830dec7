package cn.zhunying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.RandomCases;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WorkCalendarPropertyTest {

  @TestFactory
  Stream<DynamicTest> theNthWorkingDayIsTheOneFoundByWalking() {
    return RandomCases.of(
        300,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate from = RandomCalendars.start(draw);
          int n = draw.between(1, 90);
          LocalDate day = from;
          for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
          }
          assertThat(calendar.plusWorkingDays(from, n)).isEqualTo(day);
          assertThat(calendar.workingDaysBetween(from, day)).isEqualTo(n);
        });
  }

  @TestFactory
  Stream<DynamicTest> countingBackFindsAsManyWorkingDays() {
    return RandomCases.of(
        300,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate earliest = RandomCalendars.start(draw);
          int n = draw.between(1, 90);
          LocalDate expiry = earliest.plusDays(400);
          LocalDate day = expiry;
          for (int left = n; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
          }
          assertThat(calendar.plusWorkingDays(expiry, -n)).isEqualTo(day);
        });
  }

  @TestFactory
  Stream<DynamicTest> countsAddUp() {
    return RandomCases.of(
        300,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate a = RandomCalendars.start(draw);
          LocalDate b = RandomCalendars.start(draw);
          LocalDate c = RandomCalendars.start(draw);
          assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
              .isEqualTo(calendar.workingDaysBetween(a, c));
        });
  }
}
