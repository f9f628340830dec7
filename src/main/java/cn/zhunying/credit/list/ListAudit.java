package cn.zhunying.credit.list;

import cn.zhunying.credit.rule.CreditRules;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes what the lists rest on besides the final points: a result of 公示 without a complaint
 * stands against one that stood, or belongs to who had not the points for the red list.
 */
@Service
public class ListAudit {

  private final PublicityTable table;
  private final CreditRules rules;

  ListAudit(PublicityTable table, CreditRules rules) {
    this.table = table;
    this.rules = rules;
  }

  /**
   * @param found is told the subject's code and the cycle whose result does not follow
   */
  @Transactional(readOnly = true)
  public void differences(BiConsumer<String, String> found) {
    table
        .contradicted(rules.book().lists().red().from())
        .forEach(of -> found.accept(of.uscc(), String.valueOf(of.cycle())));
  }
}
