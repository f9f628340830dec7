package cn.zhunying.catalogue.rules;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What must hold of the fields an applicant is asked for. */
final class FieldRules {

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule(
              "field-named-once",
              (item, found) -> unique(found, "fields", item.fields(), Field::name)),
          new ItemRule(
              "field-chooses-from-options",
              (item, found) -> item.fields().forEach(f -> options(f, found))),
          new ItemRule(
              "number-bounded", (item, found) -> item.fields().forEach(f -> bounded(f, found))),
          new ItemRule("unit-known", FieldRules::units),
          new ItemRule("question-after-its-reason", FieldRules::asked),
          new ItemRule("no-business-scope-asked", FieldRules::businessScope));

  static final String BUSINESS_SCOPE = "经营范围";

  private FieldRules() {}

  static <T> void unique(ItemRule.Found found, String key, List<T> all, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(id.apply(one))) {
        found.add(key, "“%s”出现了两次".formatted(id.apply(one)));
      }
    }
  }

  private static void units(Item item, ItemRule.Found found) {
    item.fields().forEach(f -> unit("fields." + f.name(), f.unit(), found));
    item.parameters().forEach((name, p) -> unit("parameters." + name, p.unit(), found));
  }

  private static void unit(String key, @Nullable String unit, ItemRule.Found found) {
    if (unit != null && !Units.known().contains(unit)) {
      found.add(
          key + ".unit",
          "不认识的单位“%s”：改用 %s，或者先写进 processes/units.yaml".formatted(unit, Units.known()));
    }
  }

  private static void options(Field field, ItemRule.Found found) {
    boolean select = field.type().chooses();
    boolean options = !field.options().isEmpty();
    if (select != options) {
      found.add(
          "fields." + field.name() + ".options",
          select ? "select 和 list 字段须列出 options" : "只有 select 和 list 字段可以有 options");
    }
  }

  /** What nobody bounds, somebody fills with a number no page and no paper can hold. */
  private static void bounded(Field field, ItemRule.Found found) {
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    if (number && (field.min() == null || field.max() == null)) {
      found.add("fields." + field.name() + ".max", "数字字段须写明 min 和 max：可以填写的最小值和最大值");
    } else if (number && requireNonNull(field.min()).compareTo(field.max()) > 0) {
      found.add("fields." + field.name() + ".max", "max 不能小于 min");
    }
  }

  /** Answers are read in their order: what a question hangs on is asked before it. */
  private static void asked(Item item, ItemRule.Found found) {
    Set<String> before = new HashSet<>();
    for (Field field : item.fields()) {
      field.when().stream()
          .filter(t -> !before.contains(t.field()))
          .forEach(
              t ->
                  found.add(
                      "fields." + field.name() + ".when",
                      "这一项之前没有字段“%s”：须写在它之后".formatted(t.field())));
      before.add(field.name());
    }
  }

  /** What nobody may be asked for. */
  private static void businessScope(Item item, ItemRule.Found found) {
    item.fields().stream()
        .filter(f -> f.label().contains(BUSINESS_SCOPE))
        .forEach(
            f -> found.add("fields." + f.name(), "不得以企业登记的经营范围限制办理许可（渝府发〔2021〕16号 三（一）），请删去这一项"));
  }
}
