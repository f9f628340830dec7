package cn.zhunying.credit.bar;

import cn.zhunying.code.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_bar}: at most one open a case and kind. */
@Repository
class BarTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  BarTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Bar> open(String uscc) {
    return jdbc.sql("select * from credit_bar where uscc = ? and lifted_at is null order by id")
        .param(uscc)
        .query(BarTable::bar)
        .list();
  }

  /**
   * @param document the decision in force; null while there is none
   * @return whether the case had not brought it before
   */
  boolean add(
      String uscc,
      Bar.Kind kind,
      String caseKey,
      String reason,
      @Nullable String clause,
      @Nullable String document) {
    return jdbc.sql(
                """
                insert into credit_bar (uscc, kind, case_key, reason, clause, document, since)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (uscc, kind, case_key) where lifted_at is null do nothing""")
            .params(uscc, kind.code(), caseKey, reason, clause, document, now())
            .update()
        == 1;
  }

  /** Whether there was one that waited for its decision. */
  boolean decided(String uscc, Bar.Kind kind, String caseKey, String document) {
    return jdbc.sql(
                """
                update credit_bar set document = ?, since = ?
                where uscc = ? and kind = ? and case_key = ? and lifted_at is null and document is null""")
            .params(document, now(), uscc, kind.code(), caseKey)
            .update()
        == 1;
  }

  /** Whether there was one to lift. */
  boolean lifted(String uscc, Bar.Kind kind, String caseKey, String reason) {
    return jdbc.sql(
                """
                update credit_bar set lifted_at = ?, lifted_reason = ?
                where uscc = ? and kind = ? and case_key = ? and lifted_at is null""")
            .params(now(), reason, uscc, kind.code(), caseKey)
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Bar bar(ResultSet row, int n) throws SQLException {
    Timestamp lifted = row.getTimestamp("lifted_at");
    return new Bar(
        row.getLong("id"),
        row.getString("uscc"),
        Coded.of(Bar.Kind.class, row.getString("kind")),
        row.getString("case_key"),
        row.getString("reason"),
        row.getString("clause"),
        row.getString("document"),
        row.getTimestamp("since").toInstant(),
        lifted == null ? null : lifted.toInstant(),
        row.getString("lifted_reason"));
  }
}
