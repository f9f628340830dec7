package cn.zhunying.clock;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks that have ended: what was told and decided by them is over. */
@Repository
public class DecidedClockTable {

  private final JdbcClient jdbc;

  DecidedClockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cases with a clock of working days that counted one of these days and has ended since. */
  public List<String> over(List<LocalDate> days) {
    return jdbc.sql(
            """
            select distinct c.case_number from case_clock c
              join case_clock_entry began on began.clock_id = c.id and began.kind = 'start'
              join case_clock_entry ended on ended.clock_id = c.id and ended.kind = 'end'
            where c.state = 'ended' and c.unit = 'working_day' and c.type <> 'internal'
              and exists (select from unnest(?::date[]) day where day > began.on_day and day <= ended.on_day)
            order by c.case_number""")
        .param(days.stream().map(Date::valueOf).toArray(Date[]::new))
        .query(String.class)
        .list();
  }
}
