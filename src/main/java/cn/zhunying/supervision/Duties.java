package cn.zhunying.supervision;

import cn.zhunying.application.Application;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.sweep.EachApart;
import java.time.LocalDate;
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

  public static final int BATCH = 200;

  private final DutyTable table;
  private final SupervisionProcess process;
  private final DutyJournal journal;
  private final Officers officers;
  private final Terms terms;
  private final Items items;
  private final Licences licences;
  private final Calendars calendars;
  private final EachApart apart;

  Duties(
      DutyTable table,
      SupervisionProcess process,
      DutyJournal journal,
      Officers officers,
      Terms terms,
      Items items,
      Licences licences,
      Calendars calendars,
      EachApart apart) {
    this.table = table;
    this.process = process;
    this.journal = journal;
    this.officers = officers;
    this.terms = terms;
    this.items = items;
    this.licences = licences;
    this.calendars = calendars;
    this.apart = apart;
  }

  public Optional<Duty> find(long id) {
    return table.find(id);
  }

  public List<Duty> ofLicence(String licence) {
    return table.ofLicence(licence);
  }

  /** Writes the duties a grant brings, or that it is exempt from verification. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void schedule(Licence licence, Application granted) {
    Item item = items.told(granted.terms(), granted.action());
    boolean first = !licence.number().equals(granted.licence());
    if (!first) {
      table.renamed(licence);
      if (item.action(granted.action()).effect() == Effect.extend) {
        termGoesOn(licence);
      }
    }
    DutyPlan.Grant grant =
        new DutyPlan.Grant(licence, first, granted.byCommitment(), grantedOn(licence, first));
    List<DutyPlan> plans = DutyPlan.of(grant, item, calendars.current());
    plans.forEach(
        plan -> table.add(Supervised.of(licence, granted.number(), granted.terms()), plan));
    if (!plans.isEmpty()) {
      Map<String, String> due = new LinkedHashMap<>();
      plans.forEach(plan -> due.put(plan.kind(), plan.dueOn().toString()));
      journal.record(
          licence.number(), licence.item(), "duties-scheduled", due, plans.get(0).clause());
    }
    if (granted.byCommitment() && DutyPlan.exempt(item)) {
      journal.record(
          licence.number(),
          licence.item(),
          "verification-exempted",
          Map.of(),
          item.commitment().verification().clause());
    }
  }

  /** The term goes on: what its end had brought is no longer to be done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void termGoesOn(Licence licence) {
    List<String> ofTheEnd =
        items.require(licence.item()).supervision().duties().stream()
            .filter(d -> d.appliesTo().matches("term|expiry"))
            .map(DutyTerms::kind)
            .toList();
    table.lockUnfinished(licence.number()).stream()
        .filter(duty -> ofTheEnd.contains(duty.kind()))
        .forEach(duty -> end(duty, "renewed"));
  }

  /** What is left to do about a licence its holder gave up. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void terminated(Licence licence, Application granted) {
    if (licence.status() != LicenceStatus.CANCELLED) {
      return;
    }
    Item item = items.told(granted.terms());
    DutyPlan.after("termination", item, terms.today(), calendars.current())
        .forEach(
            plan -> table.add(Supervised.of(licence, granted.number(), granted.terms()), plan));
  }

  /** What a higher level brings, for the bureau that gave it; once, however often it is given. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void upgraded(Licence licence, Application granted) {
    List<String> waited = table.lockUnfinished(licence.number()).stream().map(Duty::kind).toList();
    Item item = items.told(granted.terms());
    Supervised of =
        Supervised.of(licence, granted.number(), granted.terms()).by(licence.licensedBy());
    scheduled(
        of,
        DutyPlan.after("upgrade", item, terms.today(), calendars.current()).stream()
            .filter(plan -> !waited.contains(plan.kind()))
            .toList());
  }

  private void end(Duty duty, String why) {
    table.cancelled(duty.id());
    if (duty.state() == Duty.State.OPEN) {
      process.dutyEnded(duty, why);
    }
  }

  /** Writes the duties a filing or a pushed registration brings. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void supervise(Supervised of, String after) {
    scheduled(
        of, DutyPlan.after(after, items.told(of.terms()), terms.today(), calendars.current()));
  }

  private void scheduled(Supervised of, List<DutyPlan> plans) {
    if (plans.isEmpty()) {
      return;
    }
    plans.forEach(plan -> table.add(of, plan));
    Map<String, String> due = new LinkedHashMap<>();
    plans.forEach(plan -> due.put(plan.kind(), plan.dueOn().toString()));
    journal.record(of.number(), of.item(), "duties-scheduled", due, plans.get(0).clause());
  }

  private LocalDate grantedOn(Licence licence, boolean first) {
    return first ? licence.grantedOn() : terms.today();
  }

  /**
   * Opens duties whose window has begun, in one transaction with the start of their processes; of a
   * yearly one the next year's row is written then.
   *
   * @return whether there may be more
   */
  public boolean openDue() {
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
      more |= continuedInThePast(duty);
    }
    return more;
  }

  /** Writes the next year's row; whether it is due already, because nobody looked for a year. */
  private boolean continuedInThePast(Duty duty) {
    DutyTerms of = terms.dutyTerms(duty);
    if (of.yearly() == null) {
      return false;
    }
    Licence licence = licences.require(duty.licence());
    Optional<DutyPlan> next =
        DutyPlan.inYear(of, duty.opensOn().getYear() + 1, licence, calendars.current());
    next.filter(plan -> table.add(Supervised.of(licence, duty.application(), duty.terms()), plan))
        .ifPresent(
            plan ->
                journal.record(
                    duty.licence(),
                    duty.item(),
                    "duties-scheduled",
                    Map.of(plan.kind(), plan.dueOn().toString()),
                    plan.clause()));
    return next.filter(plan -> !plan.opensOn().isAfter(terms.today())).isPresent();
  }

  /** The licence is no more: what is still to be done about it ends, also what is under way. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(Licence licence) {
    List<Duty> unfinished = table.lockUnfinished(licence.number());
    unfinished.forEach(duty -> end(duty, licence.status().code()));
    if (!unfinished.isEmpty()) {
      journal.record(
          licence.number(),
          licence.item(),
          "duties-ended",
          Map.of("remark", unfinished.stream().map(Duty::name).distinct().toList()),
          licence.endClause());
    }
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
