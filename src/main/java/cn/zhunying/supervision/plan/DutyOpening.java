package cn.zhunying.supervision.plan;

import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyInHand;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.Terms;
import cn.zhunying.sweep.EachApart;
import java.util.List;
import org.springframework.stereotype.Service;

/** Opens duties whose window has begun. */
@Service
public class DutyOpening {

  public static final int BATCH = 200;

  private final DutyPlanTable table;
  private final DutySchedule schedule;
  private final SupervisionProcess process;
  private final Licences licences;
  private final Terms terms;
  private final EachApart apart;

  DutyOpening(
      DutyPlanTable table,
      DutySchedule schedule,
      SupervisionProcess process,
      Licences licences,
      Terms terms,
      EachApart apart) {
    this.table = table;
    this.schedule = schedule;
    this.process = process;
    this.licences = licences;
    this.terms = terms;
    this.apart = apart;
  }

  /**
   * In one transaction with the start of their processes; of a yearly one the next row is written
   * then.
   *
   * @return whether there may be more
   */
  boolean openDue() {
    List<Long> due =
        apart.ready(EachApart.DUTY_OPEN, BATCH, most -> table.opening(terms.today(), most));
    boolean[] more = {due.size() == BATCH};
    apart.run(EachApart.DUTY_OPEN, due, ids -> more[0] |= open(ids));
    return more[0];
  }

  private boolean open(List<Long> ids) {
    List<Duty> due = table.lockOpening(terms.today(), ids);
    table.opened(due);
    due.forEach(duty -> process.dutyOpened(duty, terms.process(duty)));
    boolean more = false;
    for (Duty duty : due) {
      more |= continuedInThePast(terms.inHand(duty));
    }
    return more;
  }

  /** Writes the next row; whether it is due already, because nobody looked for a year. */
  private boolean continuedInThePast(DutyInHand opened) {
    if (opened.terms().yearly() == null) {
      return false;
    }
    return schedule
        .next(opened, licences.require(opened.duty().licence()))
        .filter(plan -> !plan.opensOn().isAfter(terms.today()))
        .isPresent();
  }
}
