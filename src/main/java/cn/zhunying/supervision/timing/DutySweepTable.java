package cn.zhunying.supervision.timing;

import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code duty} that sweeps look for, by their partial indices. */
@Repository
class DutySweepTable {

  private final JdbcClient jdbc;

  DutySweepTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open ones that draw near the date of their stage and have not been warned of. */
  List<Long> toWarn(LocalDate today, int most) {
    return jdbc.sql(
            """
            select id from duty
            where state = 'open' and warned_for is distinct from due_on and warn_on <= ?
            order by warn_on, id limit ?""")
        .params(today, most)
        .query(Long.class)
        .list();
  }

  /** Marks those that are still to be warned of and that no other node holds. */
  List<Duty> warned(LocalDate today, List<Long> ids) {
    return jdbc.sql(
            """
            update duty set warned_for = due_on where id in (
              select id from duty
              where id = any(?) and state = 'open' and warned_for is distinct from due_on and warn_on <= ?
              order by id for update skip locked)
            returning *""")
        .params(ids.toArray(Long[]::new), today)
        .query(DutyTable::duty)
        .list();
  }

  /** Counted with an older calendar than this. */
  List<Long> stale(long calendarVersion, int most) {
    return jdbc.sql(
            """
            select id from duty where state in ('waiting', 'open') and calendar_version < ?
            order by calendar_version, id limit ?""")
        .params(calendarVersion, most)
        .query(Long.class)
        .list();
  }

  /** Of these the ones still stale; those another node holds are left to it. */
  List<Duty> lockStale(long calendarVersion, List<Long> ids) {
    return jdbc.sql(
            """
            select * from duty where id = any(?) and state in ('waiting', 'open') and calendar_version < ?
            order by id for update skip locked""")
        .params(ids.toArray(Long[]::new), calendarVersion)
        .query(DutyTable::duty)
        .list();
  }

  void counted(long id, long calendarVersion) {
    jdbc.sql("update duty set calendar_version = ? where id = ?")
        .params(calendarVersion, id)
        .update();
  }
}
