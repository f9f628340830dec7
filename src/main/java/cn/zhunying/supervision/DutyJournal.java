package cn.zhunying.supervision;

import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records acts of supervision on the chain of the licence they concern. */
@Component
public class DutyJournal {

  private static final Set<String> HOLDERS_ACTS =
      Set.of("rectification-reported", "statement-recorded", "annual-report-submitted");

  private final Journal journal;
  private final CurrentAccount current;
  private final Items items;

  DutyJournal(Journal journal, CurrentAccount current, Items items) {
    this.journal = journal;
    this.current = current;
    this.items = items;
  }

  /** Nobody is signed in: a timer brought us here. */
  public boolean bySystem() {
    return current.find().isEmpty();
  }

  public void record(Duty duty, String act, Map<String, ?> detail, @Nullable String clause) {
    Map<String, Object> facts = new LinkedHashMap<>(detail);
    facts.put("duty", duty.id());
    facts.put("kind", duty.kind());
    facts.put("name", duty.name());
    String terms = duty.terms() == null ? items.version(duty.item()) : duty.terms();
    journal.record(new Act(duty.licence(), act, actor(act), facts, terms, clause));
  }

  public void record(
      String licence, String item, String act, Map<String, ?> detail, @Nullable String clause) {
    journal.record(new Act(licence, act, actor(act), detail, items.version(item), clause));
  }

  private String actor(String act) {
    return HOLDERS_ACTS.contains(act) ? current.username() : current.officer();
  }
}
