package cn.zhunying.credit.bar;

import cn.zhunying.credit.ledger.CreditAccounts;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The commitment record of subjects: what bars them from committing, and what lifts it. */
@Service
public class CreditRecords {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Journal journal;
  private final CurrentAccount current;

  CreditRecords(JdbcClient jdbc, Clock clock, Journal journal, CurrentAccount current) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.journal = journal;
    this.current = current;
  }

  /** Also answers for who was never licensed: no record is a clean record. */
  public CreditFacts of(String uscc) {
    return CreditFacts.of(open(uscc));
  }

  /** Something was found that will bar, once it is decided; until then it is only shown. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(String uscc, Bar.Kind kind, String caseKey, String reason, String clause) {
    if (insert(uscc, kind, caseKey, reason, clause, null) == 1) {
      record(uscc, "credit-bar-announced", Map.of("kind", kind.code(), "case", caseKey), clause);
    }
  }

  /**
   * Bars from the decision on, once per case and kind; a repeated call changes nothing.
   *
   * @param document the decision in force
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bar(
      String uscc, Bar.Kind kind, String caseKey, String reason, String clause, String document) {
    int decided =
        jdbc.sql(
                """
                update credit_bar set document = ?, since = ?
                where uscc = ? and kind = ? and case_key = ? and lifted_at is null and document is null""")
            .params(document, Timestamp.from(clock.instant()), uscc, kind.code(), caseKey)
            .update();
    if (decided == 1 || insert(uscc, kind, caseKey, reason, clause, document) == 1) {
      record(
          uscc,
          "credit-barred",
          Map.of("kind", kind.code(), "case", caseKey, "document", document),
          clause);
    }
  }

  private int insert(
      String uscc, Bar.Kind kind, String caseKey, String reason, String clause, String document) {
    return jdbc.sql(
            """
                insert into credit_bar (uscc, kind, case_key, reason, clause, document, since)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (uscc, kind, case_key) where lifted_at is null do nothing""")
        .params(
            uscc, kind.code(), caseKey, reason, clause, document, Timestamp.from(clock.instant()))
        .update();
  }

  /** Lifts what one case brought; the bar stays readable with why it was lifted. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lift(String uscc, Bar.Kind kind, String caseKey, String reason, String clause) {
    int lifted =
        jdbc.sql(
                """
                update credit_bar set lifted_at = ?, lifted_reason = ?
                where uscc = ? and kind = ? and case_key = ? and lifted_at is null""")
            .params(Timestamp.from(clock.instant()), reason, uscc, kind.code(), caseKey)
            .update();
    if (lifted == 1) {
      record(uscc, "credit-bar-lifted", Map.of("kind", kind.code(), "case", caseKey), clause);
    }
  }

  /**
   * 归集: an adverse outcome enters the subject's record (渝府发〔2021〕16号 四（二）). It bars nothing and
   * costs no points by itself: for this the law has its own rows (gaps G-53).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void collect(String uscc, Map<String, String> facts, String clause) {
    record(uscc, "credit-collected", facts, clause);
  }

  private void record(String uscc, String act, Map<String, String> detail, String clause) {
    journal.record(
        new Act(CreditAccounts.caseKey(uscc), act, current.officer(), detail, null, clause));
  }

  private List<Bar> open(String uscc) {
    return jdbc.sql("select * from credit_bar where uscc = ? and lifted_at is null order by id")
        .param(uscc)
        .query(CreditRecords::bar)
        .list();
  }

  private static Bar bar(ResultSet row, int n) throws SQLException {
    Timestamp lifted = row.getTimestamp("lifted_at");
    Instant liftedAt = lifted == null ? null : lifted.toInstant();
    return new Bar(
        row.getLong("id"),
        row.getString("uscc"),
        Bar.Kind.of(row.getString("kind")),
        row.getString("case_key"),
        row.getString("reason"),
        row.getString("clause"),
        row.getString("document"),
        row.getTimestamp("since").toInstant(),
        liftedAt,
        row.getString("lifted_reason"));
  }
}
