package cn.zhunying.supervision.timing;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyPlan;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.Terms;
import cn.zhunying.sweep.EachApart;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Dates of duties that follow from the calendar: counted again when a year has been published, and
 * warned of before they pass.
 */
@Service
public class DutyRecount {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final DutyTable table;
  private final DutyTimers timers;
  private final DutyJournal journal;
  private final Licences licences;
  private final Officers officers;
  private final Cards cards;
  private final CardTerms cardTerms;
  private final Terms terms;
  private final Calendars calendars;
  private final EachApart apart;

  DutyRecount(
      JdbcClient jdbc,
      DutyTable table,
      DutyTimers timers,
      DutyJournal journal,
      Licences licences,
      Officers officers,
      Cards cards,
      CardTerms cardTerms,
      Terms terms,
      Calendars calendars,
      EachApart apart) {
    this.jdbc = jdbc;
    this.table = table;
    this.timers = timers;
    this.journal = journal;
    this.licences = licences;
    this.officers = officers;
    this.cards = cards;
    this.cardTerms = cardTerms;
    this.terms = terms;
    this.calendars = calendars;
    this.apart = apart;
  }

  /** As much as fits; the next sweep goes on where this one stopped. */
  public void sweep() {
    recount();
    warn();
  }

  /** Open duties that draw near the date of their stage, each once. */
  private void warn() {
    List<Long> due =
        apart.ready(
            EachApart.DUTY_WARN,
            AT_ONCE,
            most ->
                jdbc.sql(
                        """
                        select id from duty
                        where state = 'open' and warned_for is distinct from due_on and warn_on <= ?
                        order by warn_on, id limit ?""")
                    .params(terms.today(), most)
                    .query(Long.class)
                    .list());
    apart.run(EachApart.DUTY_WARN, due, this::warn);
  }

  private void warn(List<Long> ids) {
    jdbc
        .sql(
            """
            update duty set warned_for = due_on where id in (
              select id from duty
              where id = any(?) and state = 'open' and warned_for is distinct from due_on and warn_on <= ?
              order by id for update skip locked)
            returning *""")
        .params(ids.toArray(Long[]::new), terms.today())
        .query(DutyTable::duty)
        .list()
        .stream()
        .filter(duty -> !duty.overdueOn(terms.today()))
        .forEach(
            duty ->
                cards.show(
                    Card.Colour.YELLOW,
                    duty.licence(),
                    duty.id(),
                    duty.bureau(),
                    duty.kind(),
                    duty.dueOn()));
  }

  /**
   * Duties that were counted with an older calendar.
   *
   * @return how many were looked at
   */
  public int recount() {
    List<Long> stale =
        apart.ready(
            EachApart.DUTY_RECOUNT,
            AT_ONCE,
            most ->
                jdbc.sql(
                        """
                        select id from duty where state in ('waiting', 'open') and calendar_version < ?
                        order by calendar_version, id limit ?""")
                    .params(calendars.version(), most)
                    .query(Long.class)
                    .list());
    apart.run(EachApart.DUTY_RECOUNT, stale, this::recount);
    return stale.size();
  }

  private void recount(List<Long> ids) {
    List<Duty> stale =
        jdbc.sql(
                """
                select * from duty where id = any(?) and state in ('waiting', 'open') and calendar_version < ?
                order by id for update skip locked""")
            .params(ids.toArray(Long[]::new), calendars.version())
            .query(DutyTable::duty)
            .list();
    for (Duty duty : stale) {
      table.counted(duty.id(), calendars.version());
      if (!duty.overdueOn(terms.today())) {
        again(duty);
      }
    }
  }

  private void again(Duty duty) {
    LocalDate due =
        switch (duty.stage()) {
          case VERIFICATION -> verification(duty);
          case RECTIFICATION -> rectification(duty);
          case REVOCATION -> revocation(duty);
          // days of the year, or natural days: no calendar counts them
          case REPORT, INSPECTION -> duty.dueOn();
        };
    if (!due.equals(duty.dueOn()) || !table.require(duty.id()).opensOn().equals(duty.opensOn())) {
      journal.record(
          duty,
          "deadline-recounted",
          Map.of("from", duty.dueOn().toString(), "to", due.toString()),
          duty.clause());
    }
    timers.follow(table.require(duty.id()));
  }

  private LocalDate verification(Duty duty) {
    Licence licence = licences.require(duty.licence());
    if (!licence.applicationNumber().equals(duty.application())) {
      return duty.dueOn();
    }
    DutyPlan.Grant grant =
        new DutyPlan.Grant(licence, true, licence.byCommitment(), licence.grantedOn());
    Optional<DutyPlan> plan =
        DutyPlan.of(grant, terms.item(duty), calendars.current()).stream()
            .filter(p -> p.kind().equals(duty.kind()))
            .findFirst();
    plan.ifPresent(
        p ->
            table.moved(
                duty.id(),
                duty.state() == Duty.State.WAITING ? p.opensOn() : duty.opensOn(),
                p.dueOn(),
                p.warnOn()));
    return plan.map(DutyPlan::dueOn).orElse(duty.dueOn());
  }

  private record Begun(long id, LocalDate at, LocalDate answered) {}

  private LocalDate rectification(Duty duty) {
    SupervisionTerms law = terms.item(duty).supervision();
    Optional<Begun> open =
        begun(
            "select id, ordered_at, reported_at from rectification where duty_id = ? and state in ('ordered', 'reported')",
            duty);
    if (open.isEmpty()) {
      return duty.dueOn();
    }
    LocalDate rectifyBy = terms.from(open.get().at(), law.rectify());
    jdbc.sql("update rectification set due_on = ? where id = ?")
        .params(rectifyBy, open.get().id())
        .update();
    return stage(duty, open.get(), rectifyBy, law);
  }

  private LocalDate revocation(Duty duty) {
    SupervisionTerms law = terms.item(duty).supervision();
    Optional<Begun> open =
        begun(
            "select id, announced_at, stated_at from revocation where duty_id = ? and state in ('announced', 'stated')",
            duty);
    if (open.isEmpty()) {
      return duty.dueOn();
    }
    LocalDate hearingUntil = terms.from(open.get().at(), law.hearing());
    jdbc.sql("update revocation set hearing_until = ? where id = ?")
        .params(hearingUntil, open.get().id())
        .update();
    return stage(duty, open.get(), hearingUntil, law);
  }

  /** The review begins with the answer, else when the time for it has passed. */
  private LocalDate stage(Duty duty, Begun open, LocalDate waitedUntil, SupervisionTerms law) {
    boolean inTime = open.answered() != null && !open.answered().isAfter(waitedUntil);
    LocalDate due = terms.from(inTime ? open.answered() : waitedUntil, law.review());
    table.moved(
        duty.id(), duty.opensOn(), due, cardTerms.warnOn(duty.opensOn(), due, calendars.current()));
    return due;
  }

  private Optional<Begun> begun(String sql, Duty duty) {
    return jdbc.sql(sql + " order by id desc limit 1")
        .param(duty.id())
        .query(
            (row, n) ->
                new Begun(row.getLong(1), day(row.getTimestamp(2)), day(row.getTimestamp(3))))
        .optional();
  }

  private static LocalDate day(Timestamp at) {
    return at == null ? null : LocalDate.ofInstant(at.toInstant(), ChineseDates.ZONE);
  }
}
