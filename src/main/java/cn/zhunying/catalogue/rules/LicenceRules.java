package cn.zhunying.catalogue.rules;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.field.FieldType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What must hold of what a licence says. */
final class LicenceRules {

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule("licence-keeps-answers", LicenceRules::kept),
          new ItemRule("public-list-of-a-question", LicenceRules::listed),
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

  private static void listed(Item item, ItemRule.Found found) {
    if (item.licence() != null) {
      item.licence().lists().stream()
          .filter(list -> !isKeptQuestion(item, list.field()))
          .forEach(
              list ->
                  found.add(
                      "licence.lists." + list.code(),
                      "keeps 里没有类型为 boolean 的“%s”".formatted(list.field())));
    }
  }

  private static boolean isKeptQuestion(Item item, String field) {
    return requireNonNull(item.licence()).keeps().contains(field)
        && item.field(field).filter(f -> f.type() == FieldType.BOOLEAN).isPresent();
  }

  private static void notBeyond(Item item, ItemRule.Found found) {
    if (item.licence() != null && item.licence().notBeyond() != null) {
      ActionRules.day(found, item, "licence.notBeyond.field", item.licence().notBeyond().field());
    }
  }
}
