package cn.zhunying.application.acceptance;

import cn.zhunying.application.acceptance.Corrections.Correction;
import cn.zhunying.privacy.RowCipher;
import cn.zhunying.privacy.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code correction}; what was asked for and answered is encrypted. */
@Repository
class CorrectionTable {

  private static final String DEFECTS = "defects";
  private static final String NOTE = "note";

  private record Open(long id, RowKey key) {}

  private final JdbcClient jdbc;
  private final RowCipher rows;
  private final Clock clock;

  CorrectionTable(JdbcClient jdbc, RowCipher rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  long add(String number, String defects, LocalDate answerBy, String by) {
    RowKey key = rows.fresh(place(number));
    return jdbc.sql(
            """
            insert into correction (application_number, defects, sealed_key, noticed_at, noticed_by, answer_by)
            values (?, ?, ?, ?, ?, ?) returning id""")
        .params(number, key.seal(DEFECTS, defects), key.sealed(), now(), by, answerBy)
        .query(Long.class)
        .single();
  }

  /** Whether the one notice that waited for it is answered by this. */
  boolean answered(String number, @Nullable String note) {
    Optional<Open> open =
        jdbc.sql(
                """
                select c.id, c.sealed_key from correction c join application a on a.number = c.application_number
                where a.number = ? and a.status = 'correction-requested' and c.answered_at is null
                order by c.id desc limit 1 for update of c""")
            .param(number)
            .query((row, n) -> new Open(row.getLong(1), rows.of(row.getString(2), place(number))))
            .optional();
    return open.isPresent()
        && jdbc.sql(
                    "update correction set answered_at = ?, note = ? where id = ? and answered_at is null")
                .params(
                    now(), note == null ? null : open.get().key().seal(NOTE, note), open.get().id())
                .update()
            > 0;
  }

  Optional<Correction> latest(String number) {
    return jdbc.sql(
            "select * from correction where application_number = ? order by id desc limit 1")
        .param(number)
        .query(this::correction)
        .optional();
  }

  private Correction correction(ResultSet row, int n) throws SQLException {
    RowKey key = rows.of(row.getString("sealed_key"), place(row.getString("application_number")));
    String note = row.getString("note");
    Timestamp answered = row.getTimestamp("answered_at");
    return new Correction(
        row.getLong("id"),
        key.open(DEFECTS, row.getString("defects")),
        row.getTimestamp("noticed_at").toInstant(),
        row.getObject("answer_by", LocalDate.class),
        answered == null ? null : answered.toInstant(),
        note == null ? null : key.open(NOTE, note));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String place(String number) {
    return "correction " + number;
  }
}
