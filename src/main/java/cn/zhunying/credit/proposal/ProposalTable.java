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
  boolean add(NewProposal of, @Nullable String by, Instant at) {
    return jdbc.sql(
                """
                insert into credit_proposal (uscc, source, rule, more, occurred_on, document, reason, proposed_at,
                                             raised_by, bureau, notice_due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (uscc, source) do nothing""")
            .params(
                of.uscc(),
                of.source(),
                of.rules().get(0),
                of.rules().stream().skip(1).toArray(String[]::new),
                of.occurredOn(),
                of.document(),
                of.reason(),
                Timestamp.from(at),
                by,
                of.notice() == null ? null : of.notice().bureau(),
                of.notice() == null ? null : of.notice().dueOn())
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

  /** Of the subjects of a bureau, or of all, oldest first. */
  List<Proposal> open(@Nullable String bureau, long from, int most) {
    return jdbc.sql(
            """
            select p.* from credit_proposal p join credit_subject s on s.uscc = p.uscc
            where p.state = 'proposed' and (s.bureau = ?::text or ?::text is null)
            order by p.id offset ? limit ?""")
        .params(bureau, bureau, from, most)
        .query(ProposalTable::proposal)
        .list();
  }

  /** Notices a bureau gave others, newest first: with what became of each. */
  List<Proposal> given(String bureau, int most) {
    return jdbc.sql("select * from credit_proposal where bureau = ? order by id desc limit ?")
        .params(bureau, most)
        .query(ProposalTable::proposal)
        .list();
  }

  boolean known(String uscc, String source) {
    return jdbc.sql(
            """
            select exists (select 1 from credit_proposal where uscc = ? and source = ?)
              or exists (select 1 from credit_incident where uscc = ? and incident = ?)""")
        .params(uscc, source, uscc, source)
        .query(Boolean.class)
        .single();
  }

  Optional<Proposal> find(String uscc, long id) {
    return one("select * from credit_proposal where uscc = ? and id = ?", uscc, id);
  }

  Optional<Proposal> lock(String uscc, long id) {
    return one("select * from credit_proposal where uscc = ? and id = ? for update", uscc, id);
  }

  private Optional<Proposal> one(String sql, String uscc, long id) {
    return jdbc.sql(sql).params(uscc, id).query(ProposalTable::proposal).optional();
  }

  void told(long id, LocalDate until, Instant at) {
    jdbc.sql("update credit_proposal set told_at = ?, statement_until = ? where id = ?")
        .params(Timestamp.from(at), until, id)
        .update();
  }

  void stated(long id, String statement, Instant at) {
    jdbc.sql("update credit_proposal set statement = ?, stated_at = ? where id = ?")
        .params(statement, Timestamp.from(at), id)
        .update();
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
        List.of((String[]) row.getArray("more").getArray()),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("document"),
        row.getString("reason"),
        row.getTimestamp("proposed_at").toInstant(),
        Coded.of(ProposalState.class, row.getString("state")),
        notice(row),
        told(row),
        row.getString("remark"));
  }

  private static Proposal.@Nullable Notice notice(ResultSet row) throws SQLException {
    String bureau = row.getString("bureau");
    return bureau == null
        ? null
        : new Proposal.Notice(bureau, row.getObject("notice_due", LocalDate.class));
  }

  private static Proposal.@Nullable Told told(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("told_at");
    return at == null
        ? null
        : new Proposal.Told(
            at.toInstant(),
            row.getObject("statement_until", LocalDate.class),
            row.getString("statement"));
  }
}
