package cn.zhunying.credit.season;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_settlement}. */
@Repository
class SettlementTable {

  private static final String SETTLEMENT =
      """
      select t.*, (select count(*) from credit_entry e join credit_subject s on s.uscc = e.uscc
          where s.bureau = t.bureau and e.counts
            and (e.recorded_at at time zone 'Asia/Shanghai')::date >= t.month
            and (e.recorded_at at time zone 'Asia/Shanghai')::date < t.month + interval '1 month') as changes
      from credit_settlement t""";

  private final JdbcClient jdbc;

  SettlementTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For every bureau with subjects, once. */
  int open(LocalDate month, LocalDate dueOn, Instant at) {
    return jdbc.sql(
            """
            insert into credit_settlement (bureau, month, due_on, opened_at)
            select distinct bureau, ?::date, ?::date, ?::timestamptz from credit_subject where bureau is not null
            on conflict (bureau, month) do update set opened_at = excluded.opened_at
              where credit_settlement.opened_at > excluded.opened_at""")
        .params(month, dueOn, Timestamp.from(at))
        .update();
  }

  /**
   * Newest first, those that wait before the others.
   *
   * @param bureau null for all
   */
  List<Settlement> latest(@Nullable String bureau, Instant now, int most) {
    return jdbc.sql(
            SETTLEMENT
                + """
                 where (?::text is null or t.bureau = ?::text) and t.opened_at <= ?
                order by t.settled_at is not null, t.month desc, t.bureau limit ?""")
        .params(bureau, bureau, Timestamp.from(now), most)
        .query(SettlementTable::settlement)
        .list();
  }

  Optional<Settlement> find(String bureau, LocalDate month) {
    return jdbc.sql(SETTLEMENT + " where t.bureau = ? and t.month = ?")
        .params(bureau, month)
        .query(SettlementTable::settlement)
        .optional();
  }

  boolean settle(String bureau, LocalDate month, @Nullable String remark, String by, Instant at) {
    return jdbc.sql(
                """
                update credit_settlement set settled_at = ?, settled_by = ?, remark = ?
                where bureau = ? and month = ? and settled_at is null""")
            .params(Timestamp.from(at), by, remark, bureau, month)
            .update()
        == 1;
  }

  private static Settlement settlement(ResultSet row, int n) throws SQLException {
    Timestamp settled = row.getTimestamp("settled_at");
    return new Settlement(
        row.getString("bureau"),
        row.getObject("month", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getInt("changes"),
        settled == null ? null : settled.toInstant());
  }
}
