package cn.zhunying.commitment;

import cn.zhunying.application.Application;
import cn.zhunying.catalogue.CommitmentClause;
import cn.zhunying.database.PerTransaction;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of commitments and their clauses. */
@Repository
class CommitmentStore {

  private final PerTransaction<String, Commitment> read = new PerTransaction<>();
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  CommitmentStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  void insert(Application a, String signatory, String account, List<CommitmentClause> clauses) {
    jdbc.sql(
            """
            insert into commitment (application_number, uscc, item, signed_at, signatory, signed_by, terms, state)
            values (?, ?, ?, ?, ?, ?, ?, 'signed')""")
        .params(
            a.number(),
            a.uscc(),
            a.item(),
            Timestamp.from(clock.instant()),
            signatory,
            account,
            a.terms())
        .update();
    batches.batchUpdate(
        """
        insert into commitment_clause (application_number, clause_id, text, clause, due, verification, consequence)
        values (?, ?, ?, ?, ?, ?, ?)""",
        clauses.stream()
            .map(
                c ->
                    new Object[] {
                      a.number(),
                      c.id(),
                      c.text(),
                      c.clause(),
                      c.due(),
                      c.verification(),
                      c.consequence()
                    })
            .toList());
  }

  void conclude(String number, String state, String conclusion) {
    read.forget(number);
    jdbc.sql(
            "update commitment set state = ?, conclusion = ?, concluded_at = ? where application_number = ?")
        .params(state, conclusion, Timestamp.from(clock.instant()), number)
        .update();
  }

  Optional<Commitment> find(String number) {
    return Optional.ofNullable(read.get(number, this::load));
  }

  private Commitment load(String number) {
    return jdbc.sql("select * from commitment where application_number = ?")
        .param(number)
        .query(
            (row, n) ->
                new Commitment(
                    row.getString("application_number"),
                    row.getString("uscc"),
                    row.getString("item"),
                    row.getTimestamp("signed_at").toInstant(),
                    row.getString("signatory"),
                    row.getString("state"),
                    row.getString("conclusion"),
                    clauses(number)))
        .optional()
        .orElse(null);
  }

  private List<CommitmentClause> clauses(String number) {
    return jdbc.sql(
            "select * from commitment_clause where application_number = ? order by clause_id")
        .param(number)
        .query(
            (row, n) ->
                new CommitmentClause(
                    row.getString("clause_id"),
                    row.getString("text"),
                    null,
                    row.getString("clause"),
                    row.getString("due"),
                    row.getString("verification"),
                    row.getString("consequence")))
        .list();
  }
}
