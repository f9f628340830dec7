package cn.zhunying.calendar.demo;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.law.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoClockTest {

  private static final ZonedDateTime SUNDAY_22_NOVEMBER_2026_AT_15 =
      ZonedDateTime.of(2026, 11, 22, 15, 0, 0, 0, ChineseDates.ZONE);

  private final Clock base =
      Clock.fixed(SUNDAY_22_NOVEMBER_2026_AT_15.toInstant(), ChineseDates.ZONE);
  private final List<Duration> kept = new ArrayList<>();
  private final List<Instant> told = new ArrayList<>();
  private final DemoClock clock = restarted(Duration.ZERO);

  @Test
  void advancesByAPeriodAndTellsTheNewTime() {
    ZonedDateTime later = SUNDAY_22_NOVEMBER_2026_AT_15.plusDays(61);
    assertThat(clock.advance(Period.parse("P61D"))).isEqualTo(Outcome.done(later));
    assertThat(clock.instant()).isEqualTo(later.toInstant());
    assertThat(told).containsExactly(later.toInstant());
  }

  @Test
  void movesToNineInTheMorningOfADay() {
    assertThat(clock.moveTo(LocalDate.of(2027, 3, 31)).map(ZonedDateTime::toOffsetDateTime))
        .isEqualTo(Outcome.done(OffsetDateTime.parse("2027-03-31T09:00+08:00")));
    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void staysWhereItIsWhenThatDayIsTodayAndLaterThanNine() {
    assertThat(clock.moveTo(LocalDate.of(2026, 11, 22)))
        .isEqualTo(Outcome.done(SUNDAY_22_NOVEMBER_2026_AT_15));
    assertThat(kept).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void refusesToRunBackwards() {
    assertThat(rules(clock.moveTo(LocalDate.of(2026, 11, 21))))
        .containsExactly("demo-clock-backwards");
    assertThat(rules(clock.advance(Duration.ofHours(-1)))).containsExactly("demo-clock-backwards");
    assertThat(rules(clock.advance(Duration.ZERO))).containsExactly("demo-clock-backwards");
    assertThat(clock.instant()).isEqualTo(base.instant());
    assertThat(told).isEmpty();
  }

  @Test
  void refusesToGoWhereNoDateCanBeWritten() {
    assertThat(rules(clock.advance(Period.ofYears(100)))).containsExactly("demo-clock-too-far");
    assertThat(rules(clock.advance(Period.ofYears(Integer.MAX_VALUE))))
        .containsExactly("demo-clock-too-far");
    assertThat(rules(clock.moveTo(LocalDate.MAX))).containsExactly("demo-clock-too-far");
  }

  @Test
  void goesOnFromTheKeptOffsetAfterARestart() {
    clock.advance(Period.ofDays(10));
    assertThat(restarted(kept.get(0)).instant())
        .isEqualTo(SUNDAY_22_NOVEMBER_2026_AT_15.plusDays(10).toInstant());
  }

  @Test
  void aViewInAnotherZoneMovesWithIt() {
    Clock utc = clock.withZone(ZoneOffset.UTC);
    clock.advance(Duration.ofHours(2));
    assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(utc.instant()).isEqualTo(clock.instant());
  }

  private DemoClock restarted(Duration offset) {
    return new DemoClock(base, offset, kept::add, moved -> told.add(moved.now()));
  }
}
