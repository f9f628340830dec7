package cn.zhunying.licence;

import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what becomes of a licence without an application, under the terms in force then. */
@Component
public class LicenceRecord {

  private final Journal journal;
  private final Items items;
  private final CurrentAccount current;

  LicenceRecord(Journal journal, Items items, CurrentAccount current) {
    this.journal = journal;
    this.items = items;
    this.current = current;
  }

  public void act(Licence licence, String act, Map<String, ?> detail, @Nullable String clause) {
    journal.record(
        new Act(
            licence.number(),
            act,
            current.officer(),
            detail,
            items.version(licence.item()),
            clause));
  }
}
