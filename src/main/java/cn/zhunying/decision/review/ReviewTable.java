package cn.zhunying.decision.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code decision_review}. */
@Repository
class ReviewTable {

  private static final String SELECT =
      "select r.*, a.subject_name from decision_review r join application a on a.number = r.application_number ";

  private final JdbcClient jdbc;

  ReviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when one is open already. */
  boolean add(String number, String reason, Instant at) {
    return jdbc.sql(
                """
                insert into decision_review (application_number, reason, requested_at) values (?, ?, ?)
                on conflict do nothing""")
            .params(number, reason, Timestamp.from(at))
            .update()
        == 1;
  }

  List<Review> of(String number) {
    return jdbc.sql(SELECT + "where r.application_number = ? order by r.id desc")
        .param(number)
        .query(ReviewTable::review)
        .list();
  }

  /** Oldest first: so many after the first {@code from}. */
  List<Review> open(@Nullable String bureau, long from, int most) {
    return jdbc.sql(
            SELECT + "where a.bureau = ? and r.answered_at is null order by r.id limit ? offset ?")
        .params(bureau, most, from)
        .query(ReviewTable::review)
        .list();
  }

  /** False when none is open. */
  boolean answer(String number, boolean upheld, String answer, Instant at, String by) {
    return jdbc.sql(
                """
                update decision_review set upheld = ?, answer = ?, answered_at = ?, answered_by = ?
                where application_number = ? and answered_at is null""")
            .params(upheld, answer, Timestamp.from(at), by, number)
            .update()
        == 1;
  }

  private static Review review(ResultSet row, int n) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new Review(
        row.getLong("id"),
        row.getString("application_number"),
        row.getString("subject_name"),
        row.getString("reason"),
        row.getTimestamp("requested_at").toInstant(),
        row.getObject("upheld", Boolean.class),
        row.getString("answer"),
        answered == null ? null : answered.toInstant(),
        row.getString("answered_by"));
  }
}
