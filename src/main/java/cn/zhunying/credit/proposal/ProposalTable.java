package cn.zhunying.credit.proposal;

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

/** The rows of {@code credit_proposal}. */
@Repository
class ProposalTable {

  private final JdbcClient jdbc;

  ProposalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is new: one finding is proposed once. */
  boolean add(
      String uscc,
      String source,
      String rule,
      LocalDate occurredOn,
      String document,
      String reason,
      Instant at) {
    return jdbc.sql(
                """
                insert into credit_proposal (uscc, source, rule, occurred_on, document, reason, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (source) do nothing""")
            .params(uscc, source, rule, occurredOn, document, reason, Timestamp.from(at))
            .update()
        == 1;
  }

  List<Proposal> open(String uscc) {
    return jdbc.sql(
            "select * from credit_proposal where uscc = ? and state = 'proposed' order by id")
        .param(uscc)
        .query(ProposalTable::proposal)
        .list();
  }

  Optional<Proposal> lock(String uscc, long id) {
    return jdbc.sql("select * from credit_proposal where uscc = ? and id = ? for update")
        .params(uscc, id)
        .query(ProposalTable::proposal)
        .optional();
  }

  void decided(long id, ProposalState state, String by, @Nullable String remark, Instant at) {
    Overtaken.unless(
        jdbc.sql(
                """
                update credit_proposal set state = ?, decided_by = ?, remark = ?, decided_at = ?
                where id = ? and state = any(?)""")
            .params(state.code(), by, remark, Timestamp.from(at), id, state.before())
            .update(),
        "credit proposal " + id,
        () -> "an end",
        state);
  }

  private static Proposal proposal(ResultSet row, int n) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        row.getString("uscc"),
        row.getString("source"),
        row.getString("rule"),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("document"),
        row.getString("reason"),
        Coded.of(ProposalState.class, row.getString("state")));
  }
}
