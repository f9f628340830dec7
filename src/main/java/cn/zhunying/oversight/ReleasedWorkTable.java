package cn.zhunying.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code released_work}. */
@Repository
class ReleasedWorkTable {

  private final JdbcClient jdbc;

  ReleasedWorkTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ReleasedWork.Line line, String bureau) {
    jdbc.sql(
            """
            insert into released_work (bureau, case_key, task_id, duty_id, name, holder, released_on)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            bureau,
            line.caseKey(),
            line.task(),
            line.duty(),
            line.name(),
            line.holder(),
            line.releasedOn())
        .update();
  }

  /**
   * Tasks, and duties that are still to be done and nobody's; oldest first.
   *
   * @param bureau null for all
   */
  List<ReleasedWork.Line> of(@Nullable String bureau) {
    return jdbc.sql(
            """
            select r.* from released_work r
            where (cast(:bureau as text) is null or r.bureau = :bureau)
              and (r.duty_id is null
                   or exists (select from duty d where d.id = r.duty_id and d.assignee is null and d.state in ('waiting', 'open')))
            order by r.id limit 500""")
        .param("bureau", bureau)
        .query(
            (row, n) ->
                new ReleasedWork.Line(
                    row.getString("case_key"),
                    row.getString("task_id"),
                    row.getObject("duty_id", Long.class),
                    row.getString("name"),
                    row.getString("holder"),
                    row.getObject("released_on", LocalDate.class)))
        .list();
  }

  /** Somebody has taken them, or they are done. */
  void forget(Collection<String> tasks) {
    jdbc.sql("delete from released_work where task_id = any(?)")
        .param(tasks.toArray(String[]::new))
        .update();
  }
}
