package cn.zhunying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  private static final LocalDate FRIDAY_13_FEBRUARY_2026 = LocalDate.of(2026, 2, 13);
  private static final LocalDate WORKED_SATURDAY_14_FEBRUARY_2026 = LocalDate.of(2026, 2, 14);
  private static final LocalDate TUESDAY_24_FEBRUARY_2026 = LocalDate.of(2026, 2, 24);

  private final WorkCalendar calendar = new Calendars().current();

  @Test
  void aWorkedSaturdayCounts() {
    assertThat(calendar.isWorkingDay(WORKED_SATURDAY_14_FEBRUARY_2026)).isTrue();
    assertThat(calendar.plusWorkingDays(FRIDAY_13_FEBRUARY_2026, 1))
        .isEqualTo(WORKED_SATURDAY_14_FEBRUARY_2026);
  }

  @Test
  void springFestivalDoesNotCount() {
    assertThat(calendar.plusWorkingDays(FRIDAY_13_FEBRUARY_2026, 2))
        .isEqualTo(TUESDAY_24_FEBRUARY_2026);
    assertThat(calendar.workingDaysBetween(FRIDAY_13_FEBRUARY_2026, TUESDAY_24_FEBRUARY_2026))
        .isEqualTo(2);
    assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 2, 15)))
        .isEqualTo(TUESDAY_24_FEBRUARY_2026);
  }

  @Test
  void countsBackwards() {
    assertThat(calendar.plusWorkingDays(TUESDAY_24_FEBRUARY_2026, -1))
        .isEqualTo(WORKED_SATURDAY_14_FEBRUARY_2026);
    assertThat(calendar.workingDaysBetween(TUESDAY_24_FEBRUARY_2026, FRIDAY_13_FEBRUARY_2026))
        .isEqualTo(-2);
  }

  @Test
  void refusesAnUnpublishedYearByName() {
    LocalDate lastWeek2030 = LocalDate.of(2030, 12, 26);
    assertThatThrownBy(() -> calendar.plusWorkingDays(lastWeek2030, 20))
        .isInstanceOf(UnpublishedYearException.class)
        .hasMessageContaining("2031 年")
        .hasMessageContaining("导入 2031 年");
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2031, 5, 5)))
        .hasMessageContaining("2031 年");
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2020, 1, 2), -5))
        .hasMessageContaining("2019 年");
    assertThatThrownBy(() -> calendar.isProvisional(2031)).hasMessageContaining("2031 年");
  }
}
