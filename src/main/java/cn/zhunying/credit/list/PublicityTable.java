package cn.zhunying.credit.list;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_publicity}. */
@Repository
class PublicityTable {

  private final JdbcClient jdbc;

  PublicityTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean add(String uscc, int cycle, Publicity of, Instant at, String by) {
    return jdbc.sql(
                """
                insert into credit_publicity (uscc, cycle, from_day, until_day, objection, note, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                uscc,
                cycle,
                of.from(),
                of.until(),
                of.objection(),
                of.note() == null ? "" : of.note().strip(),
                Timestamp.from(at),
                by)
            .update()
        == 1;
  }

  Optional<Publicity> of(String uscc, int cycle) {
    return jdbc.sql("select * from credit_publicity where uscc = ? and cycle = ?")
        .params(uscc, cycle)
        .query(
            (row, n) ->
                new Publicity(
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class),
                    row.getBoolean("objection"),
                    row.getString("note")))
        .optional();
  }

  /** Results a complaint that stood by then, or the points of then, speak against. */
  List<Contradicted> contradicted(int red) {
    return jdbc.sql(
            """
            select p.uscc, p.cycle from credit_publicity p
            where (not p.objection and exists (select 1 from credit_complaint c
                where c.uscc = p.uscc and c.cycle = p.cycle and c.stood and c.decided_at <= p.recorded_at))
              or (select f.score from credit_final f where f.uscc = p.uscc and f.cycle = p.cycle
                and f.closed_at <= p.recorded_at order by f.id desc limit 1) < ?
            order by p.uscc, p.cycle""")
        .param(red)
        .query(Contradicted.class)
        .list();
  }

  record Contradicted(String uscc, int cycle) {}
}
