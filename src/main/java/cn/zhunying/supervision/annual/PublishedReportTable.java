package cn.zhunying.supervision.annual;

import cn.zhunying.privacy.Masks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what holders of licences in force reported or did not. */
@Repository
class PublishedReportTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  PublishedReportTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Latest first.
   *
   * @param reports of which kinds what came is published, each as item/kind
   * @param missing of which kinds it is published that nothing came
   */
  List<PublishedReport> page(List<String> reports, List<String> missing, long from, int most) {
    return jdbc.sql(
            """
            select l.item_name, l.holder, l.uscc, l.number, d.name, d.opens_on, r.reported_at, r.late,
              case when d.item || '/' || d.kind = any(:reports) then r.report end report,
              a.subject_type = 'individual' and a.uscc = l.uscc person
            from duty d
              join licence l on l.number = d.licence_number
              join application a on a.number = l.application_number
              left join annual_report r on r.duty_id = d.id
            where d.state in ('open', 'done') and l.status in ('in-force', 'not-yet-operating', 'suspended')
              and (d.item || '/' || d.kind = any(:reports) and r.duty_id is not null
                or d.item || '/' || d.kind = any(:missing) and d.stage <> 'report' and coalesce(r.late, true))
            order by d.due_on desc, d.id desc limit :most offset :from""")
        .param("reports", reports.toArray(String[]::new))
        .param("missing", missing.toArray(String[]::new))
        .param("most", most)
        .param("from", from)
        .query(this::report)
        .list();
  }

  private PublishedReport report(ResultSet row, int n) throws SQLException {
    LocalDate on = day(row.getTimestamp("reported_at"));
    return new PublishedReport(
        row.getString("item_name"),
        row.getBoolean("person") ? Masks.name(row.getString("holder")) : row.getString("holder"),
        row.getString("uscc"),
        row.getString("number"),
        row.getString("name"),
        row.getObject("opens_on", LocalDate.class),
        on == null
            ? PublishedReport.State.MISSING
            : row.getBoolean("late") ? PublishedReport.State.LATE : PublishedReport.State.REPORTED,
        on,
        row.getString("report"));
  }

  private @Nullable LocalDate day(@Nullable Timestamp at) {
    return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
  }
}
