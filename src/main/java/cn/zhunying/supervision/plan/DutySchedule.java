package cn.zhunying.supervision.plan;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Case;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.licence.Licence;
import cn.zhunying.supervision.DutyInHand;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.Terms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the duties that what happened brings, by the terms of its item. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DutySchedule {

  private final DutyPlanTable table;
  private final DutyJournal journal;
  private final Terms terms;
  private final Items items;
  private final Calendars calendars;

  DutySchedule(
      DutyPlanTable table, DutyJournal journal, Terms terms, Items items, Calendars calendars) {
    this.table = table;
    this.journal = journal;
    this.terms = terms;
    this.items = items;
    this.calendars = calendars;
  }

  /** A licence was granted, or changed: its duties, or that it is exempt from verification. */
  void granted(Licence licence, Case c, boolean first) {
    LocalDate on = first ? licence.grantedOn() : terms.today();
    boolean byCommitment = c.application().byCommitment();
    DutyPlan.Grant grant = new DutyPlan.Grant(licence, first, byCommitment, on);
    write(of(licence, c), DutyPlan.of(grant, c.item(), calendars.current()));
    if (byCommitment && DutyPlan.exempt(c.item())) {
      journal.record(
          licence.number(),
          licence.item(),
          "verification-exempted",
          Map.of(),
          c.item().commitmentTerms().verification().clause());
    }
  }

  /** What is left to do about a licence its holder gave up. */
  void terminated(Licence licence, Case c) {
    after(Occasion.TERMINATION, c).forEach(plan -> table.add(of(licence, c), plan));
  }

  /**
   * What a higher level brings, for the bureau that gave it.
   *
   * @param waited kinds that are there already
   */
  void upgraded(Licence licence, Case c, List<String> waited) {
    write(
        of(licence, c).by(licence.licensedBy()),
        after(Occasion.UPGRADE, c).stream().filter(plan -> !waited.contains(plan.kind())).toList());
  }

  private List<DutyPlan> after(Occasion what, Case c) {
    return DutyPlan.after(what, c.item(), terms.today(), calendars.current());
  }

  private static Supervised of(Licence licence, Case c) {
    return Supervised.of(licence, c.number(), c.application().terms());
  }

  /** Writes the duties a filing or a pushed registration brings. */
  public void supervise(Supervised of, Occasion after) {
    write(
        of,
        DutyPlan.after(
            after, items.told(requireNonNull(of.terms())), terms.today(), calendars.current()));
  }

  private void write(Supervised of, List<DutyPlan> plans) {
    if (plans.isEmpty()) {
      return;
    }
    plans.forEach(plan -> table.add(of, plan));
    Map<String, String> due = new LinkedHashMap<>();
    plans.forEach(plan -> due.put(plan.kind(), plan.dueOn().toString()));
    scheduled(of, due, plans.get(0).clause());
  }

  private void scheduled(Supervised of, Map<String, String> due, String clause) {
    journal.record(of.number(), of.item(), "duties-scheduled", due, clause);
  }

  /** The same once more from today on, because it was not met or comes again. */
  public DutyPlan again(DutyInHand met, Supervised of) {
    DutyPlan plan = DutyPlan.again(met.terms(), terms.today(), calendars.current());
    table.add(of, plan);
    return plan;
  }

  /** One that opens today, whatever its terms say of its window. */
  void targeted(DutyTerms duty, Supervised of, LocalDate due) {
    DutyPlan plan = DutyPlan.targeted(duty, terms.today(), due, calendars.current());
    if (table.add(of, plan)) {
      scheduled(of, Map.of(plan.kind(), plan.dueOn().toString()), plan.clause());
    }
  }

  /** What the end of a term brings is dealt with under the terms in force then. */
  public void ofTerm(DutyTerms duty, Licence licence) {
    table.add(
        now(licence),
        DutyPlan.ofTerm(duty, requireNonNull(licence.validUntil()), calendars.current()));
  }

  /** Its holder, under the terms in force. */
  public Supervised now(Licence licence) {
    return Supervised.of(licence, licence.applicationNumber(), items.version(licence.item()));
  }

  /** Writes the next of a yearly duty; empty when the licence lives no more then. */
  Optional<DutyPlan> next(DutyInHand last, Licence licence) {
    Supervised of = Supervised.of(licence, last.duty().application(), last.duty().terms());
    Optional<DutyPlan> plan =
        DutyPlan.next(last.terms(), last.duty().opensOn(), licence, calendars.current());
    plan.filter(p -> table.add(of, p))
        .ifPresent(p -> scheduled(of, Map.of(p.kind(), p.dueOn().toString()), p.clause()));
    return plan;
  }
}
