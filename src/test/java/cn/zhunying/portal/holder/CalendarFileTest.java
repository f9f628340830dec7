package cn.zhunying.portal.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A holder's days as other calendars read them. */
class CalendarFileTest {

  private static final HolderDates.Date DAY =
      new HolderDates.Date(
          LocalDate.of(2027, 3, 31),
          "提交年度报告，逾期扣分; 一式两份, 盖章",
          "民办职业培训学校设立、分立、合并、变更及终止审批𠮷",
          "HR500103202600001",
          "/licences/HR500103202600001");

  @Test
  void aDayIsAnEventOfAWholeDayWithAReminder() {
    assertThat(CalendarFile.of(List.of(DAY)).replace("\r\n ", "").lines())
        .contains(
            "DTSTART;VALUE=DATE:20270331",
            "DTEND;VALUE=DATE:20270401",
            "SUMMARY:提交年度报告，逾期扣分\\; 一式两份\\, 盖章 HR500103202600001",
            "DESCRIPTION:民办职业培训学校设立、分立、合并、变更及终止审批𠮷",
            "TRIGGER:-P3D");
  }

  @Test
  void noLineIsLongerThanCalendarsReadAndNoSignIsCutInTwo() {
    String file = CalendarFile.of(List.of(DAY, DAY));
    assertThat(file.split("\r\n"))
        .allSatisfy(
            line -> {
              assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
              assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
            });
    assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
  }
}
