package cn.zhunying.commitment.proof;

import cn.zhunying.code.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code proof_commitment}. */
@Repository
class ProofTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ProofTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether it is new; what was promised before stays as it is. */
  boolean add(String number, String material, String promise, String signatory, String account) {
    return jdbc.sql(
                """
                insert into proof_commitment (application_number, material, promise, signatory, signed_by, signed_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(number, material, promise, signatory, account, now())
            .update()
        == 1;
  }

  List<ProofCommitment> of(String number) {
    return jdbc.sql("select * from proof_commitment where application_number = ? order by material")
        .param(number)
        .query(ProofTable::read)
        .list();
  }

  /** Whether nobody had found anything yet. */
  boolean found(
      String number, String material, ProofFinding finding, String reason, String officer) {
    return jdbc.sql(
                """
                update proof_commitment set finding = ?, reason = ?, found_by = ?, found_at = ?
                where application_number = ? and material = ? and finding is null""")
            .params(finding.code(), reason, officer, now(), number, material)
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static ProofCommitment read(ResultSet row, int n) throws SQLException {
    Timestamp found = row.getTimestamp("found_at");
    return new ProofCommitment(
        row.getString("application_number"),
        row.getString("material"),
        row.getString("promise"),
        row.getString("signatory"),
        row.getString("signed_by"),
        row.getTimestamp("signed_at").toInstant(),
        Coded.orNull(ProofFinding.class, row.getString("finding")),
        row.getString("reason"),
        row.getString("found_by"),
        found == null ? null : found.toInstant());
  }
}
