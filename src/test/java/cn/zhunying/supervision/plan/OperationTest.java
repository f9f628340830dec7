package cn.zhunying.supervision.plan;

import static cn.zhunying.support.Records.with;
import static cn.zhunying.support.SampleCases.DUTY;
import static cn.zhunying.support.SampleCases.LICENCE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.zhunying.catalogue.Item;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.effect.LicenceOperation;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyInHand;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.support.SampleCases;
import cn.zhunying.support.WrittenItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 达标后方可经营: the last of the duties that hold a licence back lets it operate. */
class OperationTest {

  private static final Item ITEM = WrittenItem.read(SampleCases.SCHOOL);

  private final DutyTable table = mock(DutyTable.class);
  private final Licences licences = mock(Licences.class);
  private final LicenceOperation operation = mock(LicenceOperation.class);
  private final DutySchedule schedule = mock(DutySchedule.class);
  private final Terms terms = mock(Terms.class);

  @ParameterizedTest
  @CsvSource({
    "FULFILLED, 1, 0",
    "RECTIFIED, 1, 0",
    "NO_ISSUE, 1, 0",
    "ISSUE, 0, 1",
    "KEPT, 0, 1",
    "CANNOT_CONTACT, 0, 1",
    "NOT_RECTIFIED, 0, 1",
  })
  void aDutyThatWasMetLetsItOperateAndOneThatWasNotComesAgain(
      Duty.Outcome outcome, int begins, int again) {
    concluded(with(DUTY, "outcome", outcome), LicenceStatus.NOT_YET_OPERATING);
    verify(operation, times(begins)).begins(LICENCE.number(), DUTY.clause());
    verify(schedule, times(again)).again(any(), any());
  }

  @ParameterizedTest
  @CsvSource({"IN_FORCE", "REVOKED", "EXPIRED_PENDING"})
  void onlyALicenceThatWaitsIsLookedAt(LicenceStatus status) {
    concluded(DUTY, status);
    concluded(with(DUTY, "outcome", Duty.Outcome.ISSUE), status);
    nothingHappens();
  }

  @Test
  void aDutyThatHoldsNobodyBackChangesNothing() {
    concluded(
        with(DUTY, "kind", "annual-inspection", "outcome", Duty.Outcome.ISSUE),
        LicenceStatus.NOT_YET_OPERATING);
    nothingHappens();
  }

  @ParameterizedTest
  @CsvSource({",0", "ISSUE, 0", "FULFILLED, 1"})
  void allThatHoldItBackMustBeMet(Duty.Outcome other, int begins) {
    concluded(
        DUTY,
        LicenceStatus.NOT_YET_OPERATING,
        with(DUTY, "kind", "legal-person-registration", "outcome", other));
    verify(operation, times(begins)).begins(any(), any());
  }

  @ParameterizedTest
  @CsvSource({"ISSUE, NO_ISSUE, 1", "NO_ISSUE, ISSUE, 0"})
  void ofAKindTheLastTells(Duty.Outcome first, Duty.Outcome last, int begins) {
    Duty other = with(DUTY, "kind", "legal-person-registration", "outcome", first);
    concluded(
        DUTY,
        LicenceStatus.NOT_YET_OPERATING,
        with(other, "opensOn", DUTY.opensOn().plusDays(90), "outcome", last),
        other);
    verify(operation, times(begins)).begins(any(), any());
  }

  private void nothingHappens() {
    verify(operation, never()).begins(any(), any());
    verify(schedule, never()).again(any(), any());
  }

  private void concluded(Duty ended, LicenceStatus status, Duty... others) {
    when(terms.inHand(1L)).thenReturn(new DutyInHand(ended, ITEM));
    when(licences.require(LICENCE.number())).thenReturn(with(LICENCE, "status", status));
    List<Duty> all = new java.util.ArrayList<>(List.of(others));
    all.add(ended);
    when(table.ofLicence(LICENCE.number())).thenReturn(all);
    new Operation(table, licences, operation, schedule, terms).concluded(1);
  }
}
