package cn.zhunying.application.acceptance;

import cn.zhunying.application.acceptance.SpotCorrections.SpotCorrection;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.privacy.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code spot_correction}; what was written, and why, is encrypted. */
@Repository
class SpotCorrectionTable {

  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String REASON = "reason";

  private final JdbcClient jdbc;
  private final RowCipher rows;

  SpotCorrectionTable(JdbcClient jdbc, RowCipher rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  void add(String number, String field, SpotCorrection c) {
    RowKey key = rows.fresh(place(number, field));
    jdbc.sql(
            """
            insert into spot_correction
              (application_number, field, label, before, after, reason, sealed_key, clause, corrected_by, corrected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            number,
            field,
            c.label(),
            key.seal(BEFORE, c.before()),
            key.seal(AFTER, c.after()),
            key.seal(REASON, c.reason()),
            key.sealed(),
            c.clause(),
            c.correctedBy(),
            Timestamp.from(c.correctedAt()))
        .update();
  }

  List<SpotCorrection> of(String number) {
    return jdbc.sql("select * from spot_correction where application_number = ? order by id")
        .param(number)
        .query(this::correction)
        .list();
  }

  private SpotCorrection correction(ResultSet row, int n) throws SQLException {
    RowKey key =
        rows.of(
            row.getString("sealed_key"),
            place(row.getString("application_number"), row.getString("field")));
    return new SpotCorrection(
        row.getString("label"),
        key.open(BEFORE, row.getString("before")),
        key.open(AFTER, row.getString("after")),
        key.open(REASON, row.getString("reason")),
        row.getString("clause"),
        row.getString("corrected_by"),
        row.getTimestamp("corrected_at").toInstant());
  }

  private static String place(String number, String field) {
    return "spot_correction " + number + " " + field;
  }
}
