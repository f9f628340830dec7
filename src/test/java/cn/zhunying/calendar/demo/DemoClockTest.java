package cn.zhunying.calendar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.calendar.demo.ClockMove.Moved;
import cn.zhunying.calendar.demo.ClockMove.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    assertThat(clock.advance(Period.parse("P61D"))).isEqualTo(new Moved(later));
    assertThat(clock.instant()).isEqualTo(later.toInstant());
    assertThat(told).containsExactly(later.toInstant());
  }

  @Test
  void movesToNineInTheMorningOfADay() {
    assertThat(clock.moveTo(LocalDate.of(2027, 3, 31)))
        .isInstanceOfSatisfying(
            Moved.class,
            moved ->
                assertThat(moved.now().toOffsetDateTime()).hasToString("2027-03-31T09:00+08:00"));
    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void staysWhereItIsWhenThatDayIsTodayAndLaterThanNine() {
    assertThat(clock.moveTo(LocalDate.of(2026, 11, 22)))
        .isEqualTo(new Moved(SUNDAY_22_NOVEMBER_2026_AT_15));
    assertThat(kept).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void refusesToRunBackwards() {
    assertThat(clock.moveTo(LocalDate.of(2026, 11, 21))).isInstanceOf(Refused.class);
    assertThat(clock.advance(Duration.ofHours(-1))).isInstanceOf(Refused.class);
    assertThat(clock.advance(Duration.ZERO)).isInstanceOf(Refused.class);
    assertThat(clock.instant()).isEqualTo(base.instant());
    assertThat(told).isEmpty();
  }

  @Test
  void refusesToGoWhereNoDateCanBeWritten() {
    assertThat(clock.advance(Period.ofYears(100))).isInstanceOf(Refused.class);
    assertThat(clock.advance(Period.ofYears(Integer.MAX_VALUE))).isInstanceOf(Refused.class);
    assertThat(clock.moveTo(LocalDate.MAX)).isInstanceOf(Refused.class);
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
