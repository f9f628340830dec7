package cn.zhunying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.law.LawDataException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class CalendarsTest {

  private static final String PLAIN =
      """
      year: 2026
      status: official
      source: 通知
      holidays:
        - {name: 元旦, from: 2026-01-01, to: 2026-01-03}
      workdays: [2026-01-04]
      """;

  private final WorkCalendar calendar = new Calendars().current();

  /** Totals counted by the library the dates come from. */
  @ParameterizedTest
  @CsvSource({
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  void publishedYearsHaveTheirNumberOfWorkingDays(int year, int expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    long worked = first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay).count();
    assertThat(worked).isEqualTo(expected);
    assertThat(calendar.isProvisional(year)).isFalse();
  }

  @Test
  void theNextYearIsMarkedProvisional() {
    assertThat(calendar.isProvisional(2027)).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
  }

  @Test
  void refusesAnEmptyFolder() {
    assertRefused("-", "没有任何年份");
  }

  @Test
  void refusesAMissingYearInBetween() {
    assertRefused(
        "2027",
        "补上 2027.yaml",
        file("2026.yaml", PLAIN),
        file("2028.yaml", PLAIN.replace("2026", "2028").replace("2028-01-04", "2028-01-08")));
  }

  @Test
  void refusesAFileNamedForAnotherYear() {
    assertRefused("year", "2026.yaml", file("2025.yaml", PLAIN));
  }

  @Test
  void refusesAHolidayOutsideItsYear() {
    assertRefused("holidays[0]（元旦）", "按年拆写", plain("from: 2026-01-01", "from: 2025-12-31"));
  }

  @Test
  void refusesAHolidayThatEndsBeforeItBegins() {
    assertRefused("holidays[0]（元旦）", "from 不能晚于 to", plain("from: 2026-01-01", "from: 2026-01-05"));
  }

  @Test
  void refusesOverlappingHolidays() {
    assertRefused(
        "holidays[1]（春节）",
        "与“元旦”重叠",
        plain("workdays", "  - {name: 春节, from: 2026-01-03, to: 2026-01-09}\nworkdays"));
  }

  @Test
  void refusesAWorkedDayThatIsNoWeekend() {
    assertRefused("workdays[0]（2026-01-05）", "周六或周日", plain("2026-01-04", "2026-01-05"));
  }

  @Test
  void refusesAWorkedDayInsideAHoliday() {
    assertRefused("workdays[0]（2026-01-03）", "放假", plain("2026-01-04", "2026-01-03"));
  }

  @Test
  void refusesAWorkedDayOutsideItsYear() {
    assertRefused("workdays[0]（2027-01-03）", "2026 年内", plain("2026-01-04", "2027-01-03"));
  }

  @Test
  void refusesAWorkedDayListedTwice() {
    assertRefused("workdays[1]（2026-01-04）", "重复", plain("[2026", "[2026-01-04, 2026"));
  }

  @Test
  void refusesAnUnknownStatusByListingTheKnownOnes() {
    assertRefused("status", "[official, provisional]", plain("official", "final"));
  }

  private static Resource plain(String part, String changed) {
    assertThat(PLAIN).contains(part);
    return file("2026.yaml", PLAIN.replace(part, changed));
  }

  private static void assertRefused(String key, String remedy, Resource... files) {
    assertThatThrownBy(() -> Calendars.load(files))
        .isInstanceOf(LawDataException.class)
        .hasMessageContaining(remedy)
        .extracting(e -> ((LawDataException) e).key())
        .isEqualTo(key);
  }

  private static Resource file(String name, String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
