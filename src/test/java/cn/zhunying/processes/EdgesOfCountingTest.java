package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.calendar.TimeLimit;
import cn.zhunying.calendar.WorkCalendar;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.clock.demo.DemoClocks;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The edges of counting, on running cases: each date with its weekday. */
@ZhunyingTest
class EdgesOfCountingTest {

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private DemoClocks time;
  @Autowired private CaseClocks clocks;
  @Autowired private Calendars calendars;

  @Test
  void receivedOnAFridayEveningTheNoticeIsDueTheFridayAfter() {
    at("2026-03-06"); // Friday
    office.advance("PT10H"); // 19:00
    String number = office.applied("general");
    assertThat(acceptBy(number)).isEqualTo(LocalDate.of(2026, 3, 13)); // Friday
  }

  @Test
  void receivedOnAWorkedSaturdayTheFiveDaysBeginOnTheMonday() {
    at("2026-05-09"); // Saturday, worked for Labour Day
    String number = office.applied("general");
    assertThat(office.application(number).receivedOn()).isEqualTo(LocalDate.of(2026, 5, 9));
    assertThat(acceptBy(number)).isEqualTo(LocalDate.of(2026, 5, 15)); // Friday
  }

  @Test
  void receivedBeforeTheNationalDayTheWorkedSaturdayAfterItCounts() {
    at("2026-09-30"); // Wednesday
    String number = office.applied("general");
    // Thursday 8, Friday 9, Saturday 10 (worked), Monday 12, Tuesday 13
    assertThat(acceptBy(number)).isEqualTo(LocalDate.of(2026, 10, 13));
  }

  @Test
  void receivedBeforeSpringFestivalItDoesNotCount() {
    WorkCalendar calendar = calendars.current();
    // Friday 2026-02-13; Saturday 14 is worked, 15 to 23 is the festival
    assertThat(TimeLimit.workingDays(2).deadline(LocalDate.of(2026, 2, 13), calendar))
        .isEqualTo(LocalDate.of(2026, 2, 24)); // Tuesday
  }

  @Test
  void acrossTheYearsItCountsWithBothCalendarsAndSaysThatOneIsProvisional() {
    at("2026-12-30"); // Wednesday
    String number = office.applied("general");
    // Thursday 31, then Monday 2027-01-04 to Thursday 7
    assertThat(acceptBy(number)).isEqualTo(LocalDate.of(2027, 1, 7));
    assertThat(clocks.reading(number).timelines())
        .singleElement()
        .satisfies(t -> assertThat(t.provisional()).isTrue());
  }

  @Test
  void anAnswerAfterTheTermIsRefusedAndTheCaseStaysEnded() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "correct", "缺少章程");
    office.advance("P31D");
    Api.Answer late =
        api.post(
            "applicant", "/api/v1/applications/" + number + "/correction", Map.of("note", "补正"));
    assertThat(late.rule()).isEqualTo("correction-term-ended");
    assertThat(late.body().at("/errors/0/remedy").asText()).isNotBlank();
    assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.LAPSED);
  }

  @Test
  void anExtensionAfterTheDeadlineIsRefusedAndChangesNothing() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    LocalDate before = clocks.legal(number, ClockPurpose.DECISION);
    office.advance("P29D"); // the day after the deadline
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "同意");
    assertThat(office.acts(number)).contains("extension-refused").doesNotContain("period-extended");
    assertThat(clocks.legal(number, ClockPurpose.DECISION)).isEqualTo(before);
    assertThat(office.openTasks(number)).contains("reviewApplication");
  }

  @Test
  void theTimelineTellsEachEntryWithItsClauseAndWhatWasLeft() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P7D");
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "情况复杂");
    assertThat(clocks.reading(number).timelines())
        .filteredOn(
            t -> t.purpose() == ClockPurpose.DECISION && t.type() == StatutoryClock.Type.LEGAL)
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.lines())
                  .extracting(l -> l.kind())
                  .containsExactly("start", "extend", "expire");
              assertThat(t.lines()).extracting(l -> l.remaining()).containsExactly(20, 25, 0);
              assertThat(t.lines().get(1).reason()).isEqualTo("情况复杂");
              assertThat(t.lines()).allSatisfy(l -> assertThat(l.clause()).isNotBlank());
            });
  }

  private LocalDate acceptBy(String number) {
    assertThat(clocks.due(number, ClockPurpose.ACCEPTANCE).orElseThrow().on())
        .isEqualTo(clocks.legal(number, ClockPurpose.ACCEPTANCE));
    return clocks.legal(number, ClockPurpose.ACCEPTANCE);
  }

  private void at(String day) {
    assertThat(rules(time.move(null, day))).isEmpty();
  }
}
