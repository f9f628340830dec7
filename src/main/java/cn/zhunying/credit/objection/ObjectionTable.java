package cn.zhunying.credit.objection;

import cn.zhunying.code.Coded;
import cn.zhunying.database.Overtaken;
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

/** The rows of {@code credit_objection}. */
@Repository
class ObjectionTable {

  private static final String OBJECTION =
      """
      select o.*, i.incident from credit_objection o join credit_incident i on i.id = o.incident_id""";

  private final JdbcClient jdbc;

  ObjectionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One about to be filed. */
  record Filing(
      long incidentId,
      String uscc,
      Objection.Kind kind,
      String reason,
      LocalDate verifyBy,
      LocalDate answerBy) {}

  /** Empty when one is open. */
  Optional<Long> add(Filing of, String by, Instant at) {
    return jdbc.sql(
            """
            insert into credit_objection (incident_id, uscc, kind, reason, filed_at, filed_by, verify_by, answer_by)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
        .params(
            of.incidentId(),
            of.uscc(),
            of.kind().code(),
            of.reason(),
            Timestamp.from(at),
            by,
            of.verifyBy(),
            of.answerBy())
        .query(Long.class)
        .optional();
  }

  boolean refusedBefore(long incidentId, String reason) {
    return jdbc.sql(
            """
            select exists (select 1 from credit_objection
              where incident_id = ? and reason = ? and state = 'rejected')""")
        .params(incidentId, reason)
        .query(Boolean.class)
        .single();
  }

  List<Objection> of(String uscc) {
    return jdbc.sql(OBJECTION + " where o.uscc = ? order by o.id")
        .param(uscc)
        .query(ObjectionTable::objection)
        .list();
  }

  /** Of the subjects of a bureau, and what was transferred to it; of all when null. */
  List<Objection> open(@Nullable String bureau, int most) {
    return jdbc.sql(
            OBJECTION
                + """
                  join credit_subject s on s.uscc = o.uscc
                where (o.state = 'open' or o.review_state = 'open')
                  and (?::text is null or s.bureau = ?::text or o.transferred_to = ?::text)
                order by o.answer_by, o.id limit ?""")
        .params(bureau, bureau, bureau, most)
        .query(ObjectionTable::objection)
        .list();
  }

  Optional<Objection> lock(String uscc, long id) {
    return jdbc.sql(OBJECTION + " where o.uscc = ? and o.id = ? for update of o")
        .params(uscc, id)
        .query(ObjectionTable::objection)
        .optional();
  }

  void transferred(long id, String bureau, LocalDate verifyBy, Instant at) {
    jdbc.sql(
            "update credit_objection set transferred_to = ?, transferred_at = ?, verify_by = ? where id = ?")
        .params(bureau, Timestamp.from(at), verifyBy, id)
        .update();
  }

  void answered(long id, Objection.State state, String answer, String by, Instant at) {
    Overtaken.unless(
        jdbc.sql(
                """
                update credit_objection set state = ?, answer = ?, answered_by = ?, answered_at = ?
                where id = ? and state = any(?)""")
            .params(state.code(), answer, by, Timestamp.from(at), id, state.before())
            .update(),
        "objection " + id,
        () -> "an answer",
        state);
  }

  void reviewAsked(long id, LocalDate by, Instant at) {
    jdbc.sql(
            "update credit_objection set review_state = 'open', review_by = ?, review_at = ? where id = ?")
        .params(by, Timestamp.from(at), id)
        .update();
  }

  void reviewed(long id, Objection.State state, String answer, String by, Instant at) {
    Overtaken.unless(
        jdbc.sql(
                """
                update credit_objection set review_state = ?, review_answer = ?, reviewed_by = ?, reviewed_at = ?
                where id = ? and review_state = any(?)""")
            .params(state.code(), answer, by, Timestamp.from(at), id, state.before())
            .update(),
        "review of objection " + id,
        () -> "an answer",
        state);
  }

  private static Objection objection(ResultSet row, int n) throws SQLException {
    String review = row.getString("review_state");
    return new Objection(
        row.getLong("id"),
        row.getString("uscc"),
        row.getString("incident"),
        Coded.of(Objection.Kind.class, row.getString("kind")),
        row.getString("reason"),
        row.getTimestamp("filed_at").toInstant(),
        row.getObject("verify_by", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        row.getString("transferred_to"),
        Coded.of(Objection.State.class, row.getString("state")),
        row.getString("answer"),
        review == null
            ? null
            : new Objection.Review(
                row.getObject("review_by", LocalDate.class),
                Coded.of(Objection.State.class, review),
                row.getString("review_answer")));
  }
}
