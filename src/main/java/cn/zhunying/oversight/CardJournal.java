package cn.zhunying.oversight;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every card, and all that is done about it, stands in the record of its case. */
@Component
class CardJournal {

  private final Journal journal;
  private final CardTerms terms;
  private final CurrentAccount current;

  CardJournal(Journal journal, CardTerms terms, CurrentAccount current) {
    this.journal = journal;
    this.terms = terms;
    this.current = current;
  }

  void act(Card card, String act, Map<String, ?> detail) {
    record(card, act, detail, terms.responsible(), current.officer());
  }

  void bySystem(Card card, String act, Map<String, ?> detail, String clause) {
    record(card, act, detail, clause, CurrentAccount.SYSTEM);
  }

  private void record(Card c, String act, Map<String, ?> more, String clause, String actor) {
    Map<String, Object> detail = new LinkedHashMap<>(more);
    detail.put("what", c.what());
    detail.put("type", c.type().code());
    detail.put("dueOn", c.dueOn().toString());
    journal.record(new Act(c.caseKey(), act, actor, detail, null, clause));
  }
}
