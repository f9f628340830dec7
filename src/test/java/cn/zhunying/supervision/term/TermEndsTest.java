package cn.zhunying.supervision.term;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.SampleCases.DUTY;
import static cn.zhunying.support.SampleCases.LICENCE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.zhunying.catalogue.Item;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnds;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyInHand;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.DutySchedule;
import cn.zhunying.supervision.plan.LicenceDuties;
import cn.zhunying.supervision.plan.Supervised;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 有效期届满: ended at once, waiting to be cancelled, or lapsed (gaps G-27). */
class TermEndsTest {

  private static final Item SCHOOL = WrittenItem.read(SampleCases.SCHOOL);
  private static final Item DISPATCH = WrittenItem.read("labour-dispatch-permit");
  private static final Licence ENDED = with(LICENCE, "status", LicenceStatus.EXPIRED);

  private final LicenceEnds ends = mock(LicenceEnds.class);
  private final Licences licences = mock(Licences.class);
  private final LicenceDuties duties = mock(LicenceDuties.class);
  private final DutySchedule schedule = mock(DutySchedule.class);
  private final DutyTable table = mock(DutyTable.class);
  private final DutyJournal journal = mock(DutyJournal.class);
  private final HolderNotices notices = mock(HolderNotices.class);
  private final Terms terms = mock(Terms.class);
  private final TermEnds term =
      new TermEnds(ends, licences, duties, schedule, table, journal, notices, terms);

  @BeforeEach
  void licence() {
    when(licences.require(LICENCE.number())).thenReturn(LICENCE);
    when(table.require(1)).thenReturn(DUTY);
    when(ends.expire(any())).thenReturn(ENDED);
    when(ends.lapse(any(), any())).thenReturn(ENDED);
    when(ends.cancelExpired(any())).thenReturn(ENDED);
  }

  @Test
  void whereTheLawGivesNoTimeItEndsAtOnceWithItsDuties() {
    term.over(DISPATCH, LICENCE);
    verify(ends).expire(LICENCE);
    verify(duties).ended(ENDED);
    told("licence-expired");
  }

  @Test
  void anApprovalToPrepareEndsAtOnceToo() {
    Licence preparing = with(LICENCE, "status", LicenceStatus.PREPARING);
    term.over(SCHOOL, preparing);
    verify(ends).expire(preparing);
    told("licence-expired");
  }

  @Test
  void aSchoolWaitsAndItsCancellationIsADutyOfTheOffice() {
    when(ends.lapseReason(LICENCE)).thenReturn(Optional.empty());
    term.over(SCHOOL, LICENCE);
    verify(ends).pend(LICENCE);
    verify(schedule).ofTerm(argThat(d -> d.kind().equals("expiry-cancellation")), eq(LICENCE));
    verifyNoInteractions(duties);
    told("licence-pending");
  }

  @Test
  void aSchoolThatWasNotUsedLapses() {
    when(ends.lapseReason(LICENCE)).thenReturn(Optional.of("没有开业"));
    term.over(SCHOOL, LICENCE);
    verify(ends).lapse(LICENCE, "没有开业");
    verify(ends, never()).pend(any());
    verify(duties).ended(ENDED);
    told("licence-lapsed");
  }

  @Test
  void cancelledTheDutyIsDoneAndTheHolderTold() {
    term.cancelled(1);
    verify(table).done(1, Duty.Outcome.CANCELLED);
    verify(ends).cancelExpired(LICENCE);
    verify(duties).ended(ENDED);
    told("licence-cancelled-after-expiry");
  }

  @Test
  void postponedItStaysAndIsLookedAtOnceMore() {
    DutyInHand inHand = new DutyInHand(DUTY, SCHOOL);
    Supervised now = Supervised.of(LICENCE, "SQ1", "2");
    when(terms.inHand(DUTY)).thenReturn(inHand);
    when(schedule.now(LICENCE)).thenReturn(now);
    term.postponed(1, "正在诉讼");
    verify(table).done(1, Duty.Outcome.POSTPONED);
    verify(journal).record(DUTY, "cancellation-postponed", Map.of("reason", "正在诉讼"), DUTY.clause());
    verify(schedule).again(inHand, now);
    verifyNoInteractions(ends, notices);
  }

  private void told(String template) {
    verify(notices).tell(eq(LICENCE.number()), eq(template), any());
  }
}
