package cn.zhunying.supervision.holder;

import cn.zhunying.code.Coded;
import cn.zhunying.supervision.Duty;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads together what supervision waits for from the holder of an account, and has not got. */
@Repository
class HolderTaskTable {

  private static final String ASKED =
      """
      select l.number, l.item, d.id, d.stage, d.name, coalesce(r.due_on, v.hearing_until, d.due_on) until, d.clause
      from licence l join duty d on d.licence_number = l.number and d.state = 'open'
      left join rectification r on d.stage = 'rectification' and r.duty_id = d.id
        and r.reported_at is null and r.state not in ('rectified', 'not-rectified')
      left join revocation v on d.stage = 'revocation' and v.duty_id = d.id
        and v.stated_at is null and v.state not in ('revoked', 'kept')
      where l.account = ? and (r.id is not null or v.id is not null or d.stage = 'report'
        or d.stage = 'verification' and l.status = 'not-yet-operating'
          and not exists (select 1 from fulfilment_report f where f.duty_id = d.id))
      order by d.stage not in ('rectification', 'revocation'), until, d.id limit ?""";

  private static final String COMING =
      """
      select l.number, l.item, d.id, d.stage, d.name, d.due_on until, d.clause
      from licence l join duty d on d.licence_number = l.number and d.state in ('waiting', 'open')
      where l.account = ? order by d.id desc limit ?""";

  private final JdbcClient jdbc;

  HolderTaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HolderTasks.Task> asked(String account, int most) {
    return read(ASKED, account, most);
  }

  List<HolderTasks.Task> coming(String account, int most) {
    return read(COMING, account, most);
  }

  private List<HolderTasks.Task> read(String sql, String account, int most) {
    return jdbc.sql(sql)
        .params(account, most)
        .query(
            (row, n) ->
                new HolderTasks.Task(
                    row.getString("number"),
                    row.getString("item"),
                    row.getLong("id"),
                    Coded.of(Duty.Stage.class, row.getString("stage")),
                    row.getString("name"),
                    row.getObject("until", LocalDate.class),
                    row.getString("clause")))
        .list();
  }
}
