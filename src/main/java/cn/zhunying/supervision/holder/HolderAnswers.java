package cn.zhunying.supervision.holder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the holder of a licence was asked by supervision and answered, for the officer who decides
 * on it. Who may see the licence is for the caller to check.
 */
@Service
public class HolderAnswers {

  /**
   * @param duty the duty it is about
   * @param grounds what was found and is to be answered
   * @param until last day to answer
   * @param text as the holder wrote it; null while nothing has come
   * @param answeredAt null while nothing has come
   * @param late it came after the term: kept with the case, to be weighed by the office
   * @param closed the office has concluded; nothing is waited for any more
   * @param clause the citation the holder was told
   */
  public record Answer(
      HolderFiles.Of kind,
      long duty,
      String grounds,
      LocalDate until,
      String text,
      Instant answeredAt,
      boolean late,
      boolean closed,
      String clause,
      List<HolderFiles.Listed> files) {}

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
  private final HolderFiles files;
  private final ZoneId zone;

  HolderAnswers(JdbcClient jdbc, HolderFiles files, java.time.Clock clock) {
    this.files = files;
    this.jdbc = jdbc;
    this.zone = clock.getZone();
  }

  /** Latest first. */
  public List<Answer> of(String licence) {
    List<HolderFiles.Listed> attached = files.of(licence);
    return jdbc.sql(ASKED)
        .param("licence", licence)
        .query((row, n) -> answer(row, attached))
        .list();
  }

  private Answer answer(ResultSet row, List<HolderFiles.Listed> attached) throws SQLException {
    LocalDate until = row.getObject("until", LocalDate.class);
    Timestamp at = row.getTimestamp("answered_at");
    Instant answered = at == null ? null : at.toInstant();
    HolderFiles.Of kind = HolderFiles.Of.valueOf(row.getString("kind"));
    long id = row.getLong("id");
    return new Answer(
        kind,
        row.getLong("duty"),
        row.getString("grounds"),
        until,
        row.getString("answer"),
        answered,
        answered != null && LocalDate.ofInstant(answered, zone).isAfter(until),
        row.getBoolean("closed"),
        row.getString("clause"),
        attached.stream().filter(f -> f.answer() == id && f.of() == kind).toList());
  }
}
