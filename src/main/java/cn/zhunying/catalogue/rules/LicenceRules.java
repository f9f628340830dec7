package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What must hold of what a licence says. */
final class LicenceRules {

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule("licence-keeps-answers", LicenceRules::kept),
          new ItemRule("licence-not-beyond-a-day", LicenceRules::notBeyond));

  private LicenceRules() {}

  private static void kept(Item item, ItemRule.Found found) {
    if (item.licence() == null) {
      return;
    }
    for (String answer : item.licence().keeps()) {
      if (item.fields().stream().noneMatch(f -> f.name().equals(answer))) {
        found.add("licence.keeps", "fields 里没有“%s”".formatted(answer));
      }
    }
    Stream.of(item.licence().named(), item.licence().scopeFrom())
        .filter(Objects::nonNull)
        .filter(answer -> !item.licence().keeps().contains(answer))
        .forEach(
            answer ->
                found.add("licence.named, licence.scopeFrom", "keeps 里没有“%s”".formatted(answer)));
  }

  private static void notBeyond(Item item, ItemRule.Found found) {
    if (item.licence() != null && item.licence().notBeyond() != null) {
      ActionRules.day(found, item, "licence.notBeyond.field", item.licence().notBeyond().field());
    }
  }
}
