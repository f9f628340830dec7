package cn.zhunying.cases.recusal;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code recusal}. */
@Repository
class RecusalTable {

  private final JdbcClient jdbc;

  RecusalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is new. */
  boolean add(String caseKey, String officer, String reason, String by, Instant at) {
    return jdbc.sql(
                """
                insert into recusal (case_key, officer, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
            .params(caseKey, officer, reason, by, Timestamp.from(at))
            .update()
        == 1;
  }

  boolean has(String caseKey, String officer) {
    return jdbc.sql("select exists (select 1 from recusal where case_key = ? and officer = ?)")
        .params(caseKey, officer)
        .query(Boolean.class)
        .single();
  }
}
