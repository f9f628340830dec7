package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that must hold between the parts of an item; constraints on single keys stand on {@link Item}
 * itself.
 */
public final class ItemRules {

  /**
   * @param rule id of what is broken
   * @param key where in the item's file
   */
  public record Broken(String rule, String key, String remedy) {}

  static final List<ItemRule> ALL =
      Stream.of(
              FieldRules.RULES,
              ConditionRules.RULES,
              AuthorityRules.RULES,
              ActionRules.RULES,
              LicenceRules.RULES,
              DutyRules.RULES,
              AnswerRules.RULES,
              CommitmentRules.RULES,
              ProcedureRules.RULES)
          .flatMap(List::stream)
          .toList();

  private ItemRules() {}

  public static Optional<Broken> firstBroken(Item item, String folder) {
    return broken(item, folder).stream().findFirst();
  }

  public static List<Broken> broken(Item item, String folder) {
    return Stream.concat(
            elsewhere(item, folder).stream(),
            ALL.stream().flatMap(rule -> rule.broken(item).stream()))
        .toList();
  }

  private static Optional<Broken> elsewhere(Item item, String folder) {
    return item.code().equals(folder)
        ? Optional.empty()
        : Optional.of(
            new Broken(
                "item-in-its-folder",
                "code",
                "须与所在文件夹同名：“%s”应改为“%s”".formatted(item.code(), folder)));
  }
}
