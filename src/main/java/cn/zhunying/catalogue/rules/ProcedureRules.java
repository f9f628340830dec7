package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import java.util.List;

/** What must hold of what an item asks for beyond the ordinary procedure. */
final class ProcedureRules {

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule("filing-names-its-answers", ProcedureRules::filing),
          new ItemRule("stop-says-how-long", ProcedureRules::stops));

  private ProcedureRules() {}

  private static void filing(Item item, ItemRule.Found found) {
    item.filings()
        .forEach(
            (key, terms) -> {
              terms
                  .namedAnswers()
                  .filter(answer -> item.field(answer).isEmpty())
                  .forEach(answer -> found.add(key, "fields 里没有“%s”".formatted(answer)));
              if (terms.due() != null) {
                ActionRules.day(found, item, key + ".due.field", terms.due().field());
              }
            });
  }

  /** Whatever stops the clock says for how long. */
  private static void stops(Item item, ItemRule.Found found) {
    if (item.experts() != null) {
      stop(item, "expert-review", "experts", found);
      if (item.experts().publicity()) {
        stop(item, "publicity", "experts.publicity", found);
      }
    }
    if (item.decider() != null) {
      stop(item, "outside-decision", "decider", found);
    }
  }

  private static void stop(Item item, String code, String key, ItemRule.Found found) {
    if (item.stop(code).isEmpty()) {
      found.add(key, "须在 limits.stops 写明 code: %s 所需的时间".formatted(code));
    }
  }
}
