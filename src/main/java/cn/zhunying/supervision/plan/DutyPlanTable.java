package cn.zhunying.supervision.plan;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code duty} from when they are written until their window begins. */
@Repository
class DutyPlanTable {

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Clock clock;

  DutyPlanTable(JdbcClient jdbc, Calendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Whether it was not there before. */
  boolean add(Supervised of, DutyPlan plan) {
    return jdbc.sql(
                """
            insert into duty (licence_number, item, kind, name, bureau, holder, opens_on, due_on, warn_on, clause, created_at,
              application_number, stage, calendar_version, terms)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (licence_number, kind, opens_on) do nothing""")
            .params(
                of.number(),
                of.item(),
                plan.kind(),
                plan.name(),
                of.bureau(),
                of.holder(),
                plan.opensOn(),
                plan.dueOn(),
                plan.warnOn(),
                plan.clause(),
                now(),
                of.brought(),
                plan.stage().code(),
                calendars.version(),
                of.terms())
            .update()
        == 1;
  }

  /** The duties whose window has begun, oldest first. */
  List<Long> opening(LocalDate today, int most) {
    return jdbc.sql(
            "select id from duty where state = 'waiting' and opens_on <= ? order by opens_on, id limit ?")
        .params(today, most)
        .query(Long.class)
        .list();
  }

  /** Of these the ones that still wait; those another node is opening are left to it. */
  List<Duty> lockOpening(LocalDate today, List<Long> ids) {
    return jdbc.sql(
            """
            select * from duty where id = any(?) and state = 'waiting' and opens_on <= ?
            order by opens_on, id for update skip locked""")
        .params(ids.toArray(Long[]::new), today)
        .query(DutyTable::duty)
        .list();
  }

  void opened(List<Duty> duties) {
    Long[] ids = duties.stream().map(Duty::id).toArray(Long[]::new);
    int opened =
        jdbc.sql(
                "update duty set state = 'open', opened_at = ? where id = any(?) and state = any(?)")
            .params(now(), ids, Duty.State.OPEN.before())
            .update();
    if (opened < ids.length) {
      throw new IllegalStateException(
          "of %d locked duties %d waited".formatted(ids.length, opened));
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
