package cn.zhunying.credit.ledger;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes licence holders under points management (渝人社发〔2021〕58号 第二条). */
@Service
public class CreditAccounts {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Journal journal;
  private final CurrentAccount current;

  CreditAccounts(JdbcClient jdbc, Clock clock, Journal journal, CurrentAccount current) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.journal = journal;
    this.current = current;
  }

  public static String caseKey(String uscc) {
    return "subject:" + uscc;
  }

  /**
   * Opens the account once; a further licence adds its subject type and leaves the first day, hence
   * the base, alone (渝人社发〔2021〕58号 第十一条, gaps G-37).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(
      String uscc, String name, String subjectType, LocalDate grantedOn, String clause) {
    int changed =
        jdbc.sql(
                """
                insert into credit_subject as s (uscc, name, subject_types, since, opened_at)
                values (?, ?, array[?], ?, ?)
                on conflict (uscc) do update
                  set name = excluded.name, subject_types = s.subject_types || excluded.subject_types
                  where not s.subject_types @> excluded.subject_types""")
            .params(uscc, name, subjectType, grantedOn, Timestamp.from(clock.instant()))
            .update();
    if (changed == 1) {
      journal.record(
          new Act(
              caseKey(uscc),
              "credit-account-opened",
              current.officer(),
              Map.of("subjectType", subjectType, "since", grantedOn.toString()),
              null,
              clause));
    }
  }
}
