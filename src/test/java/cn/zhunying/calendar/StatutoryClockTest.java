package cn.zhunying.calendar;

import static cn.zhunying.calendar.StatutoryClock.State.ENDED;
import static cn.zhunying.calendar.StatutoryClock.State.RUNNING;
import static cn.zhunying.calendar.StatutoryClock.State.STOPPED;
import static cn.zhunying.calendar.StatutoryClock.Type.INTERNAL;
import static cn.zhunying.calendar.StatutoryClock.Type.LEGAL;
import static cn.zhunying.calendar.StatutoryClock.Type.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.calendar.Deadline.InternalTarget;
import cn.zhunying.calendar.Deadline.LegalDeadline;
import cn.zhunying.calendar.Deadline.PromisedDeadline;
import cn.zhunying.calendar.StatutoryClock.Changed;
import cn.zhunying.calendar.TimeLimit.Unit;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatutoryClockTest {

  private static final String CLAUSE = "人社部发〔2021〕43号 全国方案第七项·办理程序3";
  private static final LocalDate MONDAY_2 = LocalDate.of(2026, 11, 2);
  private static final LocalDate WEDNESDAY_4 = LocalDate.of(2026, 11, 4);
  private static final LocalDate FRIDAY_6 = LocalDate.of(2026, 11, 6);
  private static final LocalDate SATURDAY_7 = LocalDate.of(2026, 11, 7);
  private static final LocalDate MONDAY_9 = LocalDate.of(2026, 11, 9);
  private static final LocalDate WEDNESDAY_11 = LocalDate.of(2026, 11, 11);

  private final WorkCalendar calendar = new Calendars().current();
  private final StatutoryClock fiveDays = start(LEGAL, TimeLimit.workingDays(5), MONDAY_2);

  @Test
  void isDueAtTheEndOfTheFifthWorkingDayAfterReceipt() {
    assertThat(fiveDays.deadline(MONDAY_2).date()).isEqualTo(MONDAY_9);
    assertThat(fiveDays.isOverdue(MONDAY_9)).isFalse();
    assertThat(fiveDays.isOverdue(MONDAY_9.plusDays(1))).isTrue();
    assertThat(fiveDays.remaining(WEDNESDAY_11)).isEqualTo(-2);
  }

  @Test
  void isOverdueOnTheSaturdayAfterItsLastFriday() {
    StatutoryClock fourDays = start(LEGAL, TimeLimit.workingDays(4), MONDAY_2);
    assertThat(fourDays.deadline(MONDAY_2).date()).isEqualTo(FRIDAY_6);
    assertThat(fourDays.isOverdue(FRIDAY_6)).isFalse();
    assertThat(fourDays.isOverdue(SATURDAY_7)).isTrue();
  }

  @Test
  void theThreeKindsOfDeadlineAreThreeTypes() {
    TimeLimit limit = TimeLimit.workingDays(5);
    assertThat(start(LEGAL, limit, MONDAY_2).deadline(MONDAY_2))
        .isEqualTo(new LegalDeadline(MONDAY_9, CLAUSE, false));
    assertThat(start(PROMISED, limit, MONDAY_2).deadline(MONDAY_2))
        .isEqualTo(new PromisedDeadline(MONDAY_9, CLAUSE, false));
    assertThat(start(INTERNAL, limit, MONDAY_2).deadline(MONDAY_2))
        .isEqualTo(new InternalTarget(MONDAY_9, CLAUSE, false));
  }

  @Test
  void aDeadlineCountedThroughAProvisionalYearSaysSo() {
    LocalDate monday21December = LocalDate.of(2026, 12, 21);
    assertThat(
            start(LEGAL, TimeLimit.workingDays(20), monday21December)
                .deadline(monday21December)
                .provisional())
        .isTrue();
  }

  @Test
  void standsStillFromTheDayAfterTheStopToTheDayOfTheRestart() {
    StatutoryClock stopped = changed(fiveDays.stop(WEDNESDAY_4, CLAUSE, "专家评审", "reviewer"));
    assertThat(stopped.state(FRIDAY_6)).isEqualTo(STOPPED);
    assertThat(stopped.elapsed(FRIDAY_6)).isEqualTo(2);
    assertThat(stopped.deadline(FRIDAY_6).date())
        .as("if it restarted today")
        .isEqualTo(WEDNESDAY_11);
    assertThat(stopped.isOverdue(LocalDate.of(2026, 12, 31))).isFalse();

    StatutoryClock restarted = changed(stopped.restart(FRIDAY_6, CLAUSE, "评审结束", "reviewer"));
    assertThat(restarted.state(FRIDAY_6)).isEqualTo(RUNNING);
    assertThat(restarted.remaining(FRIDAY_6)).isEqualTo(3);
    assertThat(restarted.deadline(FRIDAY_6).date()).isEqualTo(WEDNESDAY_11);
  }

  @Test
  void knowsWhatWasKnownOnAnEarlierDay() {
    StatutoryClock stopped = changed(fiveDays.stop(WEDNESDAY_4, CLAUSE, "听证", "reviewer"));
    assertThat(stopped.state(MONDAY_2)).isEqualTo(RUNNING);
    assertThat(stopped.deadline(MONDAY_2).date()).isEqualTo(MONDAY_9);
  }

  @Test
  void isDueOnTheDayOfRestartWhenStoppedOnItsLastDay() {
    StatutoryClock stopped = changed(fiveDays.stop(MONDAY_9, CLAUSE, "听证", "reviewer"));
    StatutoryClock restarted = changed(stopped.restart(WEDNESDAY_11, CLAUSE, "听证结束", "reviewer"));
    assertThat(restarted.deadline(WEDNESDAY_11).date()).isEqualTo(WEDNESDAY_11);
    assertThat(restarted.isOverdue(WEDNESDAY_11)).isFalse();
    assertThat(restarted.isOverdue(WEDNESDAY_11.plusDays(1))).isTrue();
  }

  @Test
  void isExtendedOnceAndNotTwice() {
    StatutoryClock extended = changed(extend(fiveDays, WEDNESDAY_4, 2));
    assertThat(extended.allowed(WEDNESDAY_4)).isEqualTo(7);
    assertThat(extended.deadline(WEDNESDAY_4).date()).isEqualTo(WEDNESDAY_11);

    Refusal refusal = refused(extend(extended, FRIDAY_6, 2));
    assertThat(refusal.reason()).contains("2026年11月4日", "只能延长一次");
    assertThat(refusal.clause()).isEqualTo(CLAUSE);
  }

  @Test
  void isNotExtendedWithoutReasonOrApproverOrInAnotherKindOfDay() {
    TimeLimit ten = TimeLimit.workingDays(10);
    TimeLimit natural = new TimeLimit(10, Unit.DAY);
    assertThat(refused(fiveDays.extend(FRIDAY_6, ten, CLAUSE, " ", "approver")).field())
        .isEqualTo("reason");
    assertThat(refused(fiveDays.extend(FRIDAY_6, ten, CLAUSE, "案情复杂", null)).field())
        .isEqualTo("approver");
    assertThat(refused(fiveDays.extend(FRIDAY_6, natural, CLAUSE, "案情复杂", "approver")).field())
        .isEqualTo("days");
  }

  @Test
  void isNeitherExtendedNorStoppedAfterItExpired() {
    assertThat(refused(extend(fiveDays, WEDNESDAY_11, 2)).reason()).contains("2026年11月9日届满");
    assertThat(refused(fiveDays.stop(WEDNESDAY_11, CLAUSE, "听证", "reviewer")).reason())
        .contains("不能再中止");
  }

  @Test
  void anEndIsFinalAndInTimeOnlyByTheDeadline() {
    StatutoryClock inTime = changed(fiveDays.end(MONDAY_9, CLAUSE, null, "approver"));
    assertThat(inTime.state(WEDNESDAY_11)).isEqualTo(ENDED);
    assertThat(inTime.elapsed(WEDNESDAY_11)).isEqualTo(5);
    assertThat(inTime.isOverdue(WEDNESDAY_11)).isFalse();

    StatutoryClock late = changed(fiveDays.end(WEDNESDAY_11, CLAUSE, null, "approver"));
    assertThat(late.isOverdue(WEDNESDAY_11)).isTrue();
    assertThat(refused(late.end(WEDNESDAY_11, CLAUSE, null, "approver")).reason()).contains("终结");
    assertThat(refused(late.stop(WEDNESDAY_11, CLAUSE, null, "approver")).reason()).contains("终结");
  }

  @Test
  void anEndWhileStandingStillIsInTime() {
    StatutoryClock stopped = changed(fiveDays.stop(MONDAY_9, CLAUSE, "补正", "window"));
    StatutoryClock ended = changed(stopped.end(WEDNESDAY_11, CLAUSE, "申请人撤回", "applicant"));
    assertThat(ended.isOverdue(WEDNESDAY_11)).isFalse();
    assertThat(ended.remaining(WEDNESDAY_11)).isZero();
  }

  @Test
  void refusesEntriesOutOfOrder() {
    StatutoryClock stopped = changed(fiveDays.stop(FRIDAY_6, CLAUSE, "听证", "reviewer"));
    assertThat(refused(fiveDays.restart(FRIDAY_6, CLAUSE, null, "reviewer")).reason())
        .contains("没有中止");
    assertThat(refused(stopped.stop(FRIDAY_6, CLAUSE, null, "reviewer")).reason()).contains("已经中止");
    assertThat(refused(stopped.restart(WEDNESDAY_4, CLAUSE, null, "reviewer")).reason())
        .contains("早于上一条");
  }

  @Test
  void countsMonthsInNaturalDaysAndNeedsNoPublishedCalendar() {
    LocalDate thirtyFirst = LocalDate.of(2029, 1, 31);
    StatutoryClock month = start(LEGAL, new TimeLimit(1, Unit.MONTH), thirtyFirst);
    assertThat(month.deadline(thirtyFirst))
        .isEqualTo(new LegalDeadline(LocalDate.of(2029, 2, 28), CLAUSE, false));

    LocalDate stop = LocalDate.of(2029, 2, 10);
    StatutoryClock stopped = changed(month.stop(stop, CLAUSE, "鉴定", "inspector"));
    StatutoryClock restarted =
        changed(stopped.restart(stop.plusDays(7), CLAUSE, "鉴定结束", "inspector"));
    assertThat(restarted.deadline(stop.plusDays(7)).date()).isEqualTo(LocalDate.of(2029, 3, 7));

    StatutoryClock extended =
        changed(
            restarted.extend(
                stop.plusDays(7), new TimeLimit(1, Unit.MONTH), CLAUSE, "案情复杂", "approver"));
    assertThat(extended.deadline(stop.plusDays(7)).date()).isEqualTo(LocalDate.of(2029, 4, 7));
  }

  @Test
  void startsAndStopsEvenWhenItsDeadlineLiesInAnUnpublishedYear() {
    LocalDate december = LocalDate.of(2030, 12, 19);
    StatutoryClock clock = start(LEGAL, TimeLimit.workingDays(20), december);
    assertThat(
            changed(clock.stop(december.plusDays(1), CLAUSE, "听证", "r"))
                .elapsed(december.plusDays(1)))
        .isEqualTo(1);
    assertThatThrownBy(() -> clock.deadline(december)).isInstanceOf(UnpublishedYearException.class);
  }

  @Test
  void refusesToReplayALedgerThatNobodyCouldHaveWritten() {
    List<ClockEntry> stopOnly =
        List.of(new ClockEntry(ClockEntry.Kind.STOP, MONDAY_2, 0, CLAUSE, null, "r"));
    assertThatThrownBy(
            () -> StatutoryClock.replay(LEGAL, TimeLimit.workingDays(5), stopOnly, calendar))
        .isInstanceOf(IllegalArgumentException.class);
    List<ClockEntry> twice = List.of(fiveDays.ledger().get(0), fiveDays.ledger().get(0));
    assertThatThrownBy(
            () -> StatutoryClock.replay(LEGAL, TimeLimit.workingDays(5), twice, calendar))
        .hasMessageContaining("已经起算");
  }

  private StatutoryClock start(StatutoryClock.Type type, TimeLimit limit, LocalDate at) {
    return StatutoryClock.start(type, limit, at, CLAUSE, "window", calendar);
  }

  private static Outcome<Changed> extend(StatutoryClock clock, LocalDate at, int days) {
    return clock.extend(at, TimeLimit.workingDays(days), CLAUSE, "案情复杂", "approver");
  }

  private static StatutoryClock changed(Outcome<Changed> change) {
    assertThat(change.refusals()).isEmpty();
    return ((Outcome.Done<Changed>) change).value().clock();
  }

  private static Refusal refused(Outcome<Changed> change) {
    assertThat(change.refusals()).hasSize(1);
    return change.refusals().get(0);
  }
}
