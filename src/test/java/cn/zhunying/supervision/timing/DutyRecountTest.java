package cn.zhunying.supervision.timing;

import static cn.zhunying.support.Records.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.Terms;
import cn.zhunying.support.SampleCases;
import cn.zhunying.sweep.EachApart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a year's calendar has been published, what was counted without it is counted again. */
class DutyRecountTest {

  private static final Duty OPEN = with(SampleCases.DUTY, "state", Duty.State.OPEN);

  private final DutySweepTable table = mock(DutySweepTable.class);
  private final DutyDates dates = mock(DutyDates.class);
  private final InTimeAgain again = mock(InTimeAgain.class);
  private final DutyTimers timers = mock(DutyTimers.class);
  private final DutyJournal journal = mock(DutyJournal.class);
  private final Terms terms = mock(Terms.class);
  private final EachApart apart = mock(EachApart.class);
  private final Calendars calendars = mock(Calendars.class);

  @BeforeEach
  void oneStaleDuty() {
    when(calendars.version()).thenReturn(7L);
    when(apart.ready(any(), anyInt(), any())).thenReturn(List.of(1L));
    doAnswer(
            run -> {
              run.getArgument(2, Consumer.class).accept(run.getArgument(1));
              return null;
            })
        .when(apart)
        .run(any(), any(), any());
    when(table.lockStale(7, List.of(1L))).thenReturn(List.of(OPEN));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 1, 1", "1, 0, 1", "-1, -1, 1"})
  void theJournalIsToldWhenADayHasMovedAndTheTimersFollow(int opens, int due, int told) {
    Duty now =
        with(OPEN, "opensOn", OPEN.opensOn().plusDays(opens), "dueOn", OPEN.dueOn().plusDays(due));
    recount(OPEN.dueOn(), now);
    verify(journal, times(told))
        .record(
            OPEN,
            "deadline-recounted",
            Map.of("from", OPEN.dueOn().toString(), "to", now.dueOn().toString()),
            OPEN.clause());
    verify(timers).follow(now);
    verify(table).counted(1, 7);
  }

  /** F10: like the clock of a case. */
  @Test
  void whatIsOverdueAlreadyIsCountedAgainToo() {
    Duty now = with(OPEN, "dueOn", OPEN.dueOn().plusDays(3));
    recount(OPEN.dueOn().plusDays(1), now);
    verify(again).after(OPEN, now, OPEN.dueOn().plusDays(1));
    verify(timers).follow(now);
    verify(journal).record(eq(OPEN), any(), any(), any());
  }

  private void recount(LocalDate today, Duty now) {
    when(terms.today()).thenReturn(today);
    when(dates.again(OPEN)).thenReturn(now);
    when(again.after(OPEN, now, today)).thenReturn(now);
    DutyRecount recount =
        new DutyRecount(table, dates, again, timers, journal, terms, calendars, apart);
    assertThat(recount.recount()).isEqualTo(1);
  }
}
