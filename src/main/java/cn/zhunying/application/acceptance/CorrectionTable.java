package cn.zhunying.application.acceptance;

import cn.zhunying.application.acceptance.Corrections.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code correction}: notices and their answers. */
@Repository
class CorrectionTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CorrectionTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The id it is kept under. */
  long add(String number, String defects, LocalDate answerBy, String by) {
    return jdbc.sql(
            "insert into correction (application_number, defects, noticed_at, noticed_by, answer_by) values (?, ?, ?, ?, ?) returning id")
        .params(number, defects, now(), by, answerBy)
        .query(Long.class)
        .single();
  }

  /** Whether an answer was waited for. */
  boolean answered(String number, String note) {
    return jdbc.sql(
                """
                update correction set answered_at = ?, note = ? where application_number = ? and answered_at is null
                  and exists (select from application a where a.number = application_number and a.status = 'correction-requested')""")
            .params(now(), note, number)
            .update()
        > 0;
  }

  Optional<Correction> latest(String number) {
    return jdbc.sql(
            "select * from correction where application_number = ? order by id desc limit 1")
        .param(number)
        .query(CorrectionTable::correction)
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Correction correction(ResultSet row, int n) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new Correction(
        row.getLong("id"),
        row.getString("defects"),
        row.getTimestamp("noticed_at").toInstant(),
        row.getObject("answer_by", LocalDate.class),
        answered == null ? null : answered.toInstant(),
        row.getString("note"));
  }
}
