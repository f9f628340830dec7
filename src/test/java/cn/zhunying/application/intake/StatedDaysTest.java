package cn.zhunying.application.intake;

import static cn.zhunying.support.Refusals.rules;
import static cn.zhunying.support.SampleCases.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.HeldLicence;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.law.Refusal;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDaysTest {

  private static final Item ITEM = WrittenItem.read(SampleCases.SCHOOL);
  private static final Calendars CALENDARS = new Calendars();

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-03-02, stated-day-too-recent",
    "2026-09-02, 2026-03-02,",
    "2026-09-02, 2026-03-03, stated-day-too-recent",
    "2026-09-02,,",
  })
  void aSchoolMayEndSixMonthsAfterItHasAnnouncedIt(LocalDate today, String announced, String rule) {
    is(rule, refused("terminate", today, answers("announced_on", announced), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "true, 2026-03-02, stated-day-too-soon",
    "true, 2026-03-03,",
    "true,, stated-day-missing",
    "false,,",
    "false, 2026-03-01, stated-day-too-soon",
  })
  void aLeaseMustReachBeyondTheDayTheTermBegins(boolean leased, String until, String rule) {
    Map<String, Object> answers = answers("lease_until", until);
    answers.put("premises_leased", leased);
    is(rule, refused("establish", LocalDate.of(2026, 3, 2), answers, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "renew, 2029-03-01, stated-day-too-soon",
    "renew, 2029-03-02,",
    "change, 2029-03-01,",
  })
  void theNextTermBeginsWhereTheLastOneEnds(String action, String until, String rule) {
    is(
        rule,
        refused(
            action, LocalDate.of(2029, 1, 15), answers("lease_until", until), Optional.of(HELD)));
  }

  private static void is(String rule, List<Refusal> refused) {
    assertThat(rules(refused)).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  private static Map<String, Object> answers(String field, String day) {
    Map<String, Object> answers = new HashMap<>();
    answers.put(field, day);
    return answers;
  }

  private static List<Refusal> refused(
      String action, LocalDate today, Map<String, Object> answers, Optional<HeldLicence> held) {
    Clock clock =
        Clock.fixed(today.atTime(9, 0).atZone(ChineseDates.ZONE).toInstant(), ChineseDates.ZONE);
    return new StatedDays(CALENDARS, clock).refuse(ITEM, action, answers, held);
  }
}
