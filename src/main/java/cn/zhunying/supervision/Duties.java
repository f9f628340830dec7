package cn.zhunying.supervision;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.licence.Licence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Duties from the grant of a licence until their window begins. */
@Service
public class Duties {

  static final int BATCH = 200;

  private final DutyTable table;
  private final SupervisionProcess process;
  private final DutyJournal journal;
  private final Officers officers;
  private final Terms terms;
  private final Items items;
  private final Calendars calendars;

  Duties(
      DutyTable table,
      SupervisionProcess process,
      DutyJournal journal,
      Officers officers,
      Terms terms,
      Items items,
      Calendars calendars) {
    this.table = table;
    this.process = process;
    this.journal = journal;
    this.officers = officers;
    this.terms = terms;
    this.items = items;
    this.calendars = calendars;
  }

  public Optional<Duty> find(long id) {
    return table.find(id);
  }

  public List<Duty> ofLicence(String licence) {
    return table.ofLicence(licence);
  }

  /** Writes the duties of a licence just granted, or that it is exempt from verification. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void schedule(Licence licence) {
    Item item = items.require(licence.item());
    List<DutyPlan> plans = DutyPlan.of(licence, item, calendars.current());
    plans.forEach(plan -> table.add(licence, plan));
    if (!plans.isEmpty()) {
      Map<String, String> due = new LinkedHashMap<>();
      plans.forEach(plan -> due.put(plan.kind(), plan.dueOn().toString()));
      journal.record(
          licence.number(), licence.item(), "duties-scheduled", due, plans.get(0).clause());
    }
    if (licence.byCommitment() && DutyPlan.exempt(item)) {
      journal.record(
          licence.number(),
          licence.item(),
          "verification-exempted",
          Map.of(),
          item.commitment().verification().clause());
    }
  }

  /**
   * Opens duties whose window has begun, in one transaction with the start of their processes.
   *
   * @return whether there may be more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean openDue() {
    List<Duty> due = table.lockOpening(terms.today(), BATCH);
    table.opened(due);
    due.forEach(process::dutyOpened);
    return due.size() == BATCH;
  }

  /** Open ones, for whoever looks through all of them. */
  public List<Duty> open() {
    return table.open();
  }

  void warn(long id) {
    Duty duty = table.require(id);
    if (!duty.overdueOn(terms.today())) {
      officers.warn(duty);
      journal.record(
          duty, "inspector-warned", Map.of("dueOn", duty.dueOn().toString()), duty.clause());
    }
  }
}
