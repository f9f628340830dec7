package cn.zhunying.supervision.plan;

import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.effect.LicenceOperation;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyInHand;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * 达标后方可经营: a licence begins to operate when the last of the duties that hold it back is met; one
 * that ended otherwise is written again, so that nobody waits for something nobody does.
 */
@Component
public class Operation {

  private static final Set<Duty.Outcome> MET =
      Set.of(Duty.Outcome.FULFILLED, Duty.Outcome.RECTIFIED, Duty.Outcome.NO_ISSUE);

  private final DutyTable table;
  private final Licences licences;
  private final LicenceOperation operation;
  private final DutySchedule schedule;
  private final Terms terms;

  Operation(
      DutyTable table,
      Licences licences,
      LicenceOperation operation,
      DutySchedule schedule,
      Terms terms) {
    this.table = table;
    this.licences = licences;
    this.operation = operation;
    this.schedule = schedule;
    this.terms = terms;
  }

  /** A duty has ended. */
  public void concluded(long id) {
    DutyInHand inHand = terms.inHand(id);
    Duty ended = inHand.duty();
    if (!inHand.terms().holds()) {
      return;
    }
    Licence licence = licences.require(ended.licence());
    if (licence.status() != LicenceStatus.NOT_YET_OPERATING) {
      return;
    }
    if (!MET.contains(ended.outcome())) {
      schedule.again(inHand, Supervised.of(licence, ended.application(), ended.terms()));
    } else if (inHand.law().duties().stream()
        .filter(DutyTerms::holds)
        .allMatch(met(table.ofLicence(licence.number())))) {
      operation.begins(licence.number(), ended.clause());
    }
  }

  /** The last of a kind tells; a kind that was never written holds nobody back. */
  private static Predicate<DutyTerms> met(List<Duty> all) {
    return kind ->
        all.stream()
            .filter(d -> d.kind().equals(kind.kind()))
            .max(Comparator.comparing(Duty::opensOn))
            .map(last -> last.outcome() != null && MET.contains(last.outcome()))
            .orElse(true);
  }
}
