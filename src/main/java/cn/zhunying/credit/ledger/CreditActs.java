package cn.zhunying.credit.ledger;

import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acts about a subject in the journal's chain, under the points table in force. */
@Component
public class CreditActs {

  private final Journal journal;
  private final CurrentAccount current;
  private final CreditRules rules;

  CreditActs(Journal journal, CurrentAccount current, CreditRules rules) {
    this.journal = journal;
    this.current = current;
    this.rules = rules;
  }

  /** Who acts; the system where a timer does. */
  public String by() {
    return current.username();
  }

  public void record(String uscc, String act, Map<String, ?> detail, @Nullable String clause) {
    journal.record(
        new Act(CreditAccounts.caseKey(uscc), act, by(), detail, rules.version(), clause));
  }
}
