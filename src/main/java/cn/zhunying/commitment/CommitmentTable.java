package cn.zhunying.commitment;

import cn.zhunying.application.Application;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.code.Coded;
import cn.zhunying.database.Overtaken;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.database.SharedTexts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of commitments; the clauses of all who signed the same are one shared text. */
@Repository
class CommitmentTable {

  private final PerTransaction<String, Commitment> read = new PerTransaction<>();
  private final JdbcClient jdbc;
  private final SharedTexts texts;
  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock;

  CommitmentTable(JdbcClient jdbc, SharedTexts texts, Clock clock) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.clock = clock;
  }

  void insert(Application a, String signatory, String account, List<CommitmentClause> clauses) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into commitment (application_number, uscc, item, signed_at, signatory, signed_by, terms, clauses, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'signed')""")
        .params(
            a.number(),
            a.uscc(),
            a.item(),
            Timestamp.from(now),
            signatory,
            account,
            a.terms(),
            texts.keep(write(clauses)))
        .update();
    read.put(
        a.number(),
        new Commitment(
            a.number(), a.uscc(), a.item(), now, signatory, CommitmentState.SIGNED, null, clauses));
  }

  void conclude(String number, CommitmentState state, String conclusion) {
    read.forget(number);
    Overtaken.unless(
        jdbc.sql(
                """
                update commitment set state = ?, conclusion = ?, concluded_at = ?
                where application_number = ? and state = any(?)""")
            .params(
                state.code(), conclusion, Timestamp.from(clock.instant()), number, state.before())
            .update(),
        "commitment " + number,
        () -> find(number).map(c -> c.state().code()).orElse("none"),
        state);
  }

  Optional<Commitment> find(String number) {
    return Optional.ofNullable(read.get(number, this::load));
  }

  private @Nullable Commitment load(String number) {
    return jdbc.sql(
            "select c.*, text from commitment c join shared_text on hash = clauses where application_number = ?")
        .param(number)
        .query(
            (row, n) ->
                new Commitment(
                    row.getString("application_number"),
                    row.getString("uscc"),
                    row.getString("item"),
                    row.getTimestamp("signed_at").toInstant(),
                    row.getString("signatory"),
                    Coded.of(CommitmentState.class, row.getString("state")),
                    row.getString("conclusion"),
                    read(row.getString("text"))))
        .optional()
        .orElse(null);
  }

  private String write(List<CommitmentClause> clauses) {
    try {
      return json.writeValueAsString(clauses);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<CommitmentClause> read(String clauses) {
    try {
      return json.readValue(clauses, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
