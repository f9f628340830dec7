package cn.zhunying.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.ClockEntry.Kind;
import cn.zhunying.calendar.StatutoryClock.Changed;
import cn.zhunying.calendar.StatutoryClock.State;
import cn.zhunying.calendar.StatutoryClock.Type;
import cn.zhunying.law.Outcome;
import cn.zhunying.support.RandomCases;
import cn.zhunying.support.RandomCases.Draw;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Laws that hold for every calendar, limit, stop and extension; checked against plain walking. */
class StatutoryClockPropertyTest {

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<Kind> PAUSES = List.of(Kind.STOP, Kind.RESTART, Kind.EXTEND);

  /** Somebody tries an entry some days after the last attempt. */
  record Attempt(Kind kind, int daysLater, int days) {

    Outcome<Changed> on(StatutoryClock clock, LocalDate at) {
      return switch (kind) {
        case START, STOP -> clock.stop(at, "条", "因", "甲");
        case RESTART -> clock.restart(at, "条", "因", "甲");
        case EXTEND -> clock.extend(at, TimeLimit.workingDays(days), "条", "因", "甲");
        case END -> clock.end(at, "条", "因", "甲");
      };
    }
  }

  @TestFactory
  Stream<DynamicTest> elapsedIsWhatWalkingDayByDayFinds() {
    return RandomCases.of(
        500,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          int limit = draw.between(1, 60);
          List<Attempt> attempts = attempts(draw, 8, KINDS);
          StatutoryClock clock = play(calendar, start, limit, attempts);
          int walked = 0;
          for (LocalDate day = start; day.isBefore(start.plusDays(200)); day = day.plusDays(1)) {
            walked += runsThrough(clock, day) && calendar.isWorkingDay(day) ? 1 : 0;
            assertThat(clock.elapsed(day)).as("%s of %s", day, clock.ledger()).isEqualTo(walked);
            assertThat(clock.elapsed(day) + clock.remaining(day))
                .isEqualTo(limit + extension(clock, day));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theDeadlineIsTheFirstDayWithNothingLeft() {
    return RandomCases.of(
        500,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          int limit = draw.between(1, 60);
          List<Attempt> attempts = attempts(draw, 8, KINDS);
          StatutoryClock clock = play(calendar, start, limit, attempts);
          LocalDate last = clock.ledger().get(clock.ledger().size() - 1).at();
          LocalDate deadline = clock.deadline(last).date();
          if (clock.state(last) == State.RUNNING && clock.remaining(last) > 0) {
            assertThat(clock.remaining(deadline)).isZero();
            assertThat(clock.remaining(deadline.minusDays(1))).isEqualTo(1);
            assertThat(clock.isOverdue(deadline)).isFalse();
            assertThat(clock.isOverdue(deadline.plusDays(1))).isTrue();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theDeadlineMovesByExactlyTheStoppedWorkingDaysAndTheExtension() {
    return RandomCases.of(
        500,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          int limit = draw.between(1, 60);
          List<Attempt> attempts = attempts(draw, 8, PAUSES);
          StatutoryClock before = start(calendar, start, limit);
          StatutoryClock after = play(calendar, start, limit, attempts);
          LocalDate last = after.ledger().get(after.ledger().size() - 1).at();

          int moved = extension(after, last);
          LocalDate stopped = null;
          for (ClockEntry entry : after.ledger()) {
            if (entry.kind() == Kind.STOP) {
              stopped = entry.at();
            } else if (entry.kind() == Kind.RESTART) {
              moved += calendar.workingDaysBetween(stopped, entry.at());
            }
          }
          if (after.state(last) == State.STOPPED) {
            moved += calendar.workingDaysBetween(stopped, last);
          }
          assertThat(
                  calendar.workingDaysBetween(
                      before.deadline(start).date(), after.deadline(last).date()))
              .as("%s", after.ledger())
              .isEqualTo(moved);
        });
  }

  @TestFactory
  Stream<DynamicTest> aLedgerKeepsItsOrderWhateverIsTried() {
    return RandomCases.of(
        500,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          int limit = draw.between(1, 60);
          List<Attempt> attempts = attempts(draw, 15, KINDS);
          StatutoryClock clock = play(calendar, start, limit, attempts);
          StringBuilder word = new StringBuilder();
          LocalDate last = start;
          for (ClockEntry entry : clock.ledger()) {
            assertThat(entry.at()).isAfterOrEqualTo(last);
            last = entry.at();
            word.append(entry.kind() == Kind.EXTEND ? "" : entry.kind().name() + " ");
          }
          assertThat(word.toString()).matches("START (STOP RESTART )*(STOP )?(END )?");
          assertThat(clock.ledger().stream().filter(e -> e.kind() == Kind.EXTEND).count())
              .isLessThanOrEqualTo(1);
          assertThat(clock.ledger().stream().map(ClockEntry::kind).toList().indexOf(Kind.END))
              .isIn(-1, clock.ledger().size() - 1);

          StatutoryClock replayed =
              StatutoryClock.replay(
                  Type.LEGAL, TimeLimit.workingDays(limit), clock.ledger(), calendar);
          assertThat(replayed.deadline(last)).isEqualTo(clock.deadline(last));
          assertThat(replayed.state(last)).isEqualTo(clock.state(last));
        });
  }

  @TestFactory
  Stream<DynamicTest> timeUsedNeverShrinksFromOneDayToTheNext() {
    return RandomCases.of(
        300,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          StatutoryClock clock =
              play(calendar, start, draw.between(1, 60), attempts(draw, 8, KINDS));
          for (LocalDate day = start; day.isBefore(start.plusDays(150)); day = day.plusDays(1)) {
            int more = clock.elapsed(day.plusDays(1)) - clock.elapsed(day);
            assertThat(more).as("%s of %s", day, clock.ledger()).isBetween(0, 1);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aStopAndRestartOnTheSameDayCostsNothing() {
    return RandomCases.of(
        300,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          StatutoryClock clock = start(calendar, start, draw.between(1, 60));
          LocalDate day = start.plusDays(draw.between(0, 80));
          if (clock.stop(day, "条", "因", "甲") instanceof Outcome.Done<Changed> stopped) {
            StatutoryClock again = clock(stopped.value().clock().restart(day, "条", "因", "甲"));
            assertThat(again.remaining(day)).isEqualTo(clock.remaining(day));
            if (clock.remaining(day) > 0) {
              assertThat(again.deadline(day)).isEqualTo(clock.deadline(day));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> countingAgainWithTheSameCalendarChangesNothing() {
    return RandomCases.of(
        300,
        draw -> {
          WorkCalendar calendar = RandomCalendars.any(draw);
          LocalDate start = RandomCalendars.start(draw);
          StatutoryClock clock =
              play(calendar, start, draw.between(1, 60), attempts(draw, 8, KINDS));
          StatutoryClock again =
              StatutoryClock.replay(clock.type(), clock.limit(), clock.ledger(), calendar);
          for (int i = 0; i < 120; i += 7) {
            LocalDate day = start.plusDays(i);
            assertThat(again.deadline(day)).isEqualTo(clock.deadline(day));
            assertThat(again.remaining(day)).isEqualTo(clock.remaining(day));
            assertThat(again.isOverdue(day)).isEqualTo(clock.isOverdue(day));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anyOtherCalendarCanBePutUnderAnyLedger() {
    return RandomCases.of(
        300,
        draw -> {
          LocalDate start = RandomCalendars.start(draw);
          StatutoryClock clock =
              play(RandomCalendars.any(draw), start, draw.between(1, 60), attempts(draw, 8, KINDS));
          StatutoryClock published =
              StatutoryClock.replay(
                  clock.type(), clock.limit(), clock.ledger(), RandomCalendars.any(draw));
          LocalDate last = clock.ledger().get(clock.ledger().size() - 1).at();
          assertThat(published.ledger()).isEqualTo(clock.ledger());
          assertThat(published.allowed(last)).isEqualTo(clock.allowed(last));
          assertThat(published.state(last)).isEqualTo(clock.state(last));
        });
  }

  /** Each stretch is counted from the day after it begins to the day it ends. */
  private static boolean runsThrough(StatutoryClock clock, LocalDate day) {
    boolean runs = false;
    for (ClockEntry entry : clock.ledger()) {
      if (entry.at().isBefore(day)) {
        runs =
            switch (entry.kind()) {
              case START, RESTART -> true;
              case STOP, END -> false;
              case EXTEND -> runs;
            };
      }
    }
    return runs;
  }

  private static int extension(StatutoryClock clock, LocalDate on) {
    return clock.ledger().stream()
        .filter(entry -> !entry.at().isAfter(on))
        .mapToInt(ClockEntry::days)
        .sum();
  }

  private static StatutoryClock play(
      WorkCalendar calendar, LocalDate start, int limit, List<Attempt> attempts) {
    StatutoryClock clock = start(calendar, start, limit);
    LocalDate at = start;
    for (Attempt attempt : attempts) {
      at = at.plusDays(attempt.daysLater());
      if (attempt.on(clock, at) instanceof Outcome.Done<Changed> changed) {
        clock = changed.value().clock();
      }
    }
    return clock;
  }

  private static StatutoryClock start(WorkCalendar calendar, LocalDate start, int limit) {
    return StatutoryClock.start(
        Type.LEGAL, TimeLimit.workingDays(limit), start, "条", "甲", calendar);
  }

  private static List<Attempt> attempts(Draw draw, int most, List<Kind> kinds) {
    return draw.list(
        0, most, () -> new Attempt(draw.oneOf(kinds), draw.between(-2, 15), draw.between(1, 20)));
  }

  private static StatutoryClock clock(Outcome<Changed> change) {
    return ((Outcome.Done<Changed>) change).value().clock();
  }
}
