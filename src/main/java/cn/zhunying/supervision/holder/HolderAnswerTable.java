package cn.zhunying.supervision.holder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads together what the holder of a licence was asked, whichever table it is kept in. */
@Repository
class HolderAnswerTable {

  /**
   * @param id under which its files are kept
   * @param text null while nothing has come, as {@code answeredAt}
   */
  record Asked(
      HolderFiles.Of kind,
      long id,
      long duty,
      String grounds,
      LocalDate until,
      @Nullable String text,
      @Nullable Instant answeredAt,
      boolean closed,
      String clause) {}

  private static final String ASKED =
      """
      select * from (
        select r.id, r.duty_id duty, 'RECTIFICATION' kind, r.ordered_at asked_at, d.finding_reason grounds, r.due_on until,
               r.report answer, r.reported_at answered_at,
               r.state in ('rectified', 'not-rectified') closed, r.clause
        from rectification r join duty d on d.id = r.duty_id where r.licence_number = :licence
        union all
        select id, duty_id, 'STATEMENT', announced_at, reason, hearing_until, statement, stated_at,
               state in ('revoked', 'kept'), clause
        from revocation where licence_number = :licence
        union all
        select f.id, f.duty_id, 'FULFILMENT', f.reported_at, d.name, d.due_on, f.report, f.reported_at,
               d.state <> 'open', d.clause
        from fulfilment_report f join duty d on d.id = f.duty_id
        where f.licence_number = :licence
        union all
        select a.duty_id, a.duty_id, 'ANNUAL_REPORT', d.opens_on::timestamptz, d.name, d.due_on, a.report, a.reported_at,
               true, d.clause
        from annual_report a join duty d on d.id = a.duty_id where a.licence_number = :licence) asked
      order by asked_at desc""";

  private final JdbcClient jdbc;

  HolderAnswerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Latest first. */
  List<Asked> of(String licence) {
    return jdbc.sql(ASKED).param("licence", licence).query(HolderAnswerTable::asked).list();
  }

  private static Asked asked(ResultSet row, int n) throws SQLException {
    Timestamp at = row.getTimestamp("answered_at");
    return new Asked(
        HolderFiles.Of.valueOf(row.getString("kind")),
        row.getLong("id"),
        row.getLong("duty"),
        row.getString("grounds"),
        row.getObject("until", LocalDate.class),
        row.getString("answer"),
        at == null ? null : at.toInstant(),
        row.getBoolean("closed"),
        row.getString("clause"));
  }
}
