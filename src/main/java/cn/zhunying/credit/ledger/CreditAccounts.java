package cn.zhunying.credit.ledger;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes licence holders under points management (渝人社发〔2021〕58号 第二条). */
@Service
public class CreditAccounts {

  private final CreditSubjectTable subjects;
  private final Journal journal;
  private final CurrentAccount current;

  CreditAccounts(CreditSubjectTable subjects, Journal journal, CurrentAccount current) {
    this.subjects = subjects;
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
    if (subjects.open(uscc, name, subjectType, grantedOn)) {
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
