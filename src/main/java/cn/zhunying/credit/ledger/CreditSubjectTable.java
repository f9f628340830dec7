package cn.zhunying.credit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_subject}: who is under points management. */
@Repository
public class CreditSubjectTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CreditSubjectTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<CreditSubject> find(String uscc) {
    return jdbc.sql("select * from credit_subject where uscc = ?")
        .param(uscc)
        .query(CreditSubjectTable::subject)
        .optional();
  }

  /** Locks the subject, so that its entries are added one after the other. */
  public Optional<CreditSubject> lock(String uscc) {
    return jdbc.sql("select * from credit_subject where uscc = ? for update")
        .param(uscc)
        .query(CreditSubjectTable::subject)
        .optional();
  }

  /** Whether the subject was not there before, or not as one of this type. */
  boolean open(String uscc, String name, String subjectType, LocalDate since) {
    return jdbc.sql(
                """
                insert into credit_subject as s (uscc, name, subject_types, since, opened_at)
                values (?, ?, array[?], ?, ?)
                on conflict (uscc) do update
                  set name = excluded.name, subject_types = s.subject_types || excluded.subject_types
                  where not s.subject_types @> excluded.subject_types""")
            .params(uscc, name, subjectType, since, Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private static CreditSubject subject(ResultSet row, int n) throws SQLException {
    return new CreditSubject(
        row.getString("uscc"),
        row.getString("name"),
        List.of((String[]) row.getArray("subject_types").getArray()),
        row.getObject("since", LocalDate.class));
  }
}
