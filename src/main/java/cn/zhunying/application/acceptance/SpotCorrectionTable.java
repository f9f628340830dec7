package cn.zhunying.application.acceptance;

import cn.zhunying.application.acceptance.SpotCorrections.SpotCorrection;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code spot_correction}. */
@Repository
class SpotCorrectionTable {

  private final JdbcClient jdbc;

  SpotCorrectionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String number, String field, SpotCorrection c) {
    jdbc.sql(
            """
            insert into spot_correction (application_number, field, label, before, after, reason, clause, corrected_by, corrected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            number,
            field,
            c.label(),
            c.before(),
            c.after(),
            c.reason(),
            c.clause(),
            c.correctedBy(),
            Timestamp.from(c.correctedAt()))
        .update();
  }

  /** In the order they were made. */
  List<SpotCorrection> of(String number) {
    return jdbc.sql("select * from spot_correction where application_number = ? order by id")
        .param(number)
        .query(
            (row, n) ->
                new SpotCorrection(
                    row.getString("label"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getString("reason"),
                    row.getString("clause"),
                    row.getString("corrected_by"),
                    row.getTimestamp("corrected_at").toInstant()))
        .list();
  }
}
