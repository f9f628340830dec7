package cn.zhunying.catalogue.rules;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Operator;
import java.util.List;

/** What must hold of the conditions of an item: each is one test of one field. */
final class ConditionRules {

  private interface Check {
    void look(Condition c, Field field, String key, ItemRule.Found found);
  }

  static final List<ItemRule> RULES =
      List.of(
          new ItemRule(
              "condition-named-once",
              (item, found) ->
                  FieldRules.unique(found, "conditions", item.conditions(), Condition::id)),
          new ItemRule("condition-of-a-field", ConditionRules::known),
          new ItemRule("condition-parameter-known", ConditionRules::parameter),
          each("condition-compares", ConditionRules::value),
          each("condition-list-operator", ConditionRules::list),
          each("condition-order-of-options", ConditionRules::order),
          each("condition-flag-operator", ConditionRules::flag),
          new ItemRule("no-business-scope-demanded", ConditionRules::businessScope));

  private ConditionRules() {}

  /** Of conditions whose field there is: one without is broken already. */
  private static ItemRule each(String id, Check check) {
    return new ItemRule(
        id,
        (item, found) ->
            item.conditions()
                .forEach(
                    c ->
                        item.field(c.field())
                            .ifPresent(field -> check.look(c, field, key(c), found))));
  }

  private static String key(Condition c) {
    return "conditions." + c.id();
  }

  private static void known(Item item, ItemRule.Found found) {
    for (Condition c : item.conditions()) {
      if (item.field(c.field()).isEmpty()) {
        found.add(key(c) + ".field", "fields 里没有“%s”，请补上该字段或改正字段名".formatted(c.field()));
      } else {
        AnswerRules.tests(found, item, key(c) + ".when", c.when());
        if (c.per() != null && item.field(c.per()).isEmpty()) {
          found.add(key(c) + ".per", "fields 里没有“%s”".formatted(c.per()));
        }
      }
    }
  }

  private static void parameter(Item item, ItemRule.Found found) {
    item.conditions().stream()
        .filter(c -> c.parameter() != null && !item.parameters().containsKey(c.parameter()))
        .forEach(
            c -> found.add(key(c) + ".parameter", "parameters 里没有“%s”".formatted(c.parameter())));
  }

  private static void value(Condition c, Field field, String key, ItemRule.Found found) {
    if (c.op().needsValue() == (c.value() == null && c.parameter() == null)) {
      found.add(
          key + ".value",
          c.op().needsValue()
              ? "运算 %s 须写 value 或 parameter".formatted(c.op().code())
              : "运算 %s 不能写 value".formatted(c.op().code()));
    }
  }

  private static void list(Condition c, Field field, String key, ItemRule.Found found) {
    if (c.op().needsList() && !(c.value() instanceof List)) {
      found.add(key + ".value", "运算 %s 的 value 须是列表".formatted(c.op().code()));
    }
    if ((c.op() == Operator.CONTAINS_ALL) != (field.type() == FieldType.LIST)) {
      found.add(key + ".op", "contains_all 只用于 list 字段，list 字段也只能用它");
    }
  }

  private static void order(Condition c, Field field, String key, ItemRule.Found found) {
    if (field.type() == FieldType.SELECT
        && c.op().isOrder()
        && field.options().stream().noneMatch(o -> o.value().equals(c.value()))) {
      found.add(key + ".value", "须是 %s 的 options 之一：按选项的顺序比较".formatted(c.field()));
    }
  }

  private static void flag(Condition c, Field field, String key, ItemRule.Found found) {
    boolean flag = c.op() == Operator.IS_TRUE || c.op() == Operator.IS_FALSE;
    if (flag != (field.type() == FieldType.BOOLEAN)) {
      found.add(key + ".op", "is_true/is_false 只用于 boolean 字段，boolean 字段也只能用它们");
    }
  }

  private static void businessScope(Item item, ItemRule.Found found) {
    item.conditions().stream()
        .filter(c -> c.text().contains(FieldRules.BUSINESS_SCOPE))
        .forEach(c -> found.add(key(c), "不得以企业登记的经营范围作为许可条件（渝府发〔2021〕16号 三（一）），请删去这一条"));
  }
}
