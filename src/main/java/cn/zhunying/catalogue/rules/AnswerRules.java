package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.catalogue.terms.material.Material;
import cn.zhunying.catalogue.terms.material.MaterialLists;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of tests that ask for answers. */
final class AnswerRules {

  static final List<ItemRule> RULES =
      List.of(new ItemRule("tests-ask-for-answers", AnswerRules::asked));

  private AnswerRules() {}

  /** Whatever is asked for or kept out by answers asks for answers there are. */
  private static void asked(Item item, ItemRule.Found found) {
    materials(item.materials())
        .forEach(m -> tests(found, item, "materials.%s.when".formatted(m.code()), m.when()));
    item.actions()
        .forEach(
            (action, terms) -> {
              materials(terms.materials())
                  .forEach(
                      m ->
                          tests(
                              found,
                              item,
                              "actions.%s.materials.%s.when".formatted(action, m.code()),
                              m.when()));
              tests(found, item, "actions.%s.ends".formatted(action), terms.ends());
            });
    if (item.commitment() != null) {
      item.commitment()
          .notFor()
          .forEach(n -> tests(found, item, "commitment.notFor.when", n.when()));
    }
  }

  private static Stream<Material> materials(@Nullable MaterialLists materials) {
    return materials == null
        ? Stream.empty()
        : Stream.of(materials.commitment(), materials.general()).flatMap(List::stream);
  }

  static void tests(ItemRule.Found found, Item item, String key, List<AnswerTest> tests) {
    tests.stream()
        .filter(t -> item.field(t.field()).isEmpty())
        .forEach(t -> found.add(key, "fields 里没有“%s”".formatted(t.field())));
  }
}
