package cn.zhunying.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.calendar.TimeLimit.Unit;
import cn.zhunying.code.Coded;
import cn.zhunying.law.LawDataException;
import cn.zhunying.law.LawFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private final WorkCalendar calendar = new Calendars().current();

  @Test
  void readsTheFormOfTheLawData() throws IOException {
    assertThat(read("{n: 20, unit: working_day}")).isEqualTo(TimeLimit.workingDays(20));
    assertThat(Coded.of(Unit.class, "working_day")).isEqualTo(Unit.WORKING_DAY);
  }

  @Test
  void refusesNoNumberAndAnUnknownUnit() {
    assertThatThrownBy(() -> read("{unit: day}")).isInstanceOf(LawDataException.class);
    assertThatThrownBy(() -> read("{n: 0, unit: day}")).hasMessageContaining("正整数");
    assertThatThrownBy(() -> read("{n: 2}")).hasMessageContaining("unit");
    assertThatThrownBy(() -> read("{n: 2, unit: week}")).hasMessageContaining("working_day");
    assertThatThrownBy(() -> Coded.of(Unit.class, "week")).hasMessageContaining("working_day");
  }

  @Test
  void doesNotCountTheDayOfReceiptWhichIsAFridayEvening() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    LocalDate nextFriday = LocalDate.of(2026, 11, 27);
    assertThat(TimeLimit.workingDays(5).deadline(friday, calendar)).isEqualTo(nextFriday);
  }

  @Test
  void countsFromTheNextDayWhenReceivedOnAWorkedSaturday() {
    LocalDate workedSaturday = LocalDate.of(2026, 2, 14);
    LocalDate tuesdayAfterTheHoliday = LocalDate.of(2026, 2, 24);
    assertThat(TimeLimit.workingDays(1).deadline(workedSaturday, calendar))
        .isEqualTo(tuesdayAfterTheHoliday);
  }

  @Test
  void runsOnIntoTheNextYear() {
    LocalDate monday21December2026 = LocalDate.of(2026, 12, 21);
    LocalDate tuesday19January2027 = LocalDate.of(2027, 1, 19);
    assertThat(TimeLimit.workingDays(20).deadline(monday21December2026, calendar))
        .isEqualTo(tuesday19January2027);
  }

  @Test
  void countsNaturalDaysThroughHolidays() {
    assertThat(new TimeLimit(30, Unit.DAY).deadline(LocalDate.of(2026, 2, 1), calendar))
        .isEqualTo(LocalDate.of(2026, 3, 3));
  }

  @Test
  void endsAMonthOrYearOnTheSameDayNumberOrTheLastOne() {
    assertThat(new TimeLimit(3, Unit.MONTH).deadline(LocalDate.of(2026, 11, 30), calendar))
        .isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(new TimeLimit(1, Unit.YEAR).deadline(LocalDate.of(2024, 2, 29), calendar))
        .isEqualTo(LocalDate.of(2025, 2, 28));
    assertThat(new TimeLimit(3, Unit.YEAR).deadline(LocalDate.of(2026, 11, 22), calendar))
        .as("needs no published calendar")
        .isEqualTo(LocalDate.of(2029, 11, 22));
  }

  @Test
  void findsTheDayThatLiesBeforeAnExpiry() {
    LocalDate expiry = LocalDate.of(2026, 12, 31);
    assertThat(TimeLimit.workingDays(60).before(expiry, calendar))
        .isEqualTo(LocalDate.of(2026, 10, 9));
    assertThat(new TimeLimit(60, Unit.DAY).before(expiry, calendar))
        .isEqualTo(LocalDate.of(2026, 11, 1));
  }

  private static TimeLimit read(String yaml) throws IOException {
    return LawFiles.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "x.yaml", TimeLimit.class);
  }
}
