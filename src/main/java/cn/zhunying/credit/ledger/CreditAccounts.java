package cn.zhunying.credit.ledger;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
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
   * Opens the account once. A further licence adds its subject type and leaves the first day, hence
   * the base, alone, as renewal and change do (渝人社发〔2021〕58号 第十一条, gaps G-37).
   *
   * @return whether it was not there, or not as one of this type
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean open(NewAccount account) {
    boolean opened = subjects.open(account);
    if (opened) {
      record(account, "credit-account-opened");
    }
    return opened;
  }

  /** A licence after everything before it has ended begins anew (第十条). */
  @Transactional(propagation = Propagation.MANDATORY)
  public void restart(NewAccount account) {
    if (subjects.restart(account)) {
      record(account, "credit-account-restarted");
    }
  }

  private void record(NewAccount account, String act) {
    journal.record(
        new Act(
            caseKey(account.uscc()),
            act,
            current.officer(),
            Map.of("subjectType", account.subjectType(), "since", account.since().toString()),
            null,
            account.clause()));
  }
}
