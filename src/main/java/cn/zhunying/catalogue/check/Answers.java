package cn.zhunying.catalogue.check;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Option;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An applicant's answers to an item's fields. */
public final class Answers {

  private Answers() {}

  /**
   * All of them in their types, or everything that is wrong with them. Checks form only (present,
   * type, range, choice); whether an answer meets a condition is {@link ConditionCheck}.
   */
  public static Outcome<Map<String, Object>> read(Item item, Map<String, ?> raw) {
    Map<String, ?> given = raw == null ? Map.of() : raw;
    List<Refusal> refusals = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    given.keySet().stream()
        .filter(name -> item.fields().stream().noneMatch(f -> f.name().equals(name)))
        .forEach(
            name ->
                refusals.add(
                    Refusal.form(
                        "answer-unknown",
                        "answers." + name,
                        name,
                        item.fields().stream().map(Field::name).collect(Collectors.joining("、")))));
    for (Field field : item.fields()) {
      if (field.appliesTo(values)) {
        read(field, given.get(field.name()), values, refusals);
      }
    }
    return Outcome.unless(refusals, () -> Outcome.done(values));
  }

  /** Of answers that are still being given, those that can be read. */
  public static Map<String, Object> readable(Item item, Map<String, ?> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      if (field.appliesTo(values)) {
        read(field, given.get(field.name()), values, new ArrayList<>());
      }
    }
    return values;
  }

  private static void read(
      Field field, Object raw, Map<String, Object> values, List<Refusal> refusals) {
    if (raw == null || (raw instanceof String text && text.isBlank())) {
      if (field.required()) {
        refusals.add(Refusal.form("answer-missing", at(field), field.label()));
      }
      return;
    }
    Object typed = typed(field, raw);
    if (typed == null) {
      refusals.add(Refusal.form("answer-invalid", at(field), field.label(), raw, expected(field)));
      return;
    }
    if (typed instanceof BigDecimal number
        && field.min() != null
        && number.compareTo(field.min()) < 0) {
      refusals.add(
          Refusal.form(
              "answer-too-small",
              at(field),
              field.label(),
              field.min().toString(),
              expected(field)));
      return;
    }
    if (typed instanceof String text
        && field.maxLength() != null
        && text.length() > field.maxLength()) {
      refusals.add(
          Refusal.form(
              "answer-too-long", at(field), field.label(), String.valueOf(field.maxLength())));
      return;
    }
    values.put(field.name(), typed);
  }

  private static Object typed(Field field, Object raw) {
    return switch (field.type()) {
      case BOOLEAN -> raw instanceof Boolean ? raw : flag(raw);
      case NUMBER -> number(raw);
      case INTEGER -> {
        BigDecimal number = number(raw);
        yield number != null && number.stripTrailingZeros().scale() <= 0 ? number : null;
      }
      case SELECT ->
          field.options().stream().map(Option::value).filter(raw::equals).findFirst().orElse(null);
      case LIST -> chosen(field, raw);
      case DATE -> day(raw);
      case TEXT -> raw instanceof String text ? text.strip() : null;
    };
  }

  /** In the order of the options, each once; null when one is not among them. */
  private static List<String> chosen(Field field, Object raw) {
    List<?> given = raw instanceof List<?> list ? list : List.of(raw.toString().split(","));
    List<String> known = field.options().stream().map(Option::value).toList();
    return known.containsAll(given) ? known.stream().filter(given::contains).toList() : null;
  }

  /** As it is written: answers are kept as they were given. */
  private static String day(Object raw) {
    try {
      return LocalDate.parse(raw.toString().strip()).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Boolean flag(Object raw) {
    return switch (raw.toString()) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static BigDecimal number(Object raw) {
    try {
      return new BigDecimal(raw.toString().strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String expected(Field field) {
    return switch (field.type()) {
      case BOOLEAN -> "请选择是或否";
      case NUMBER -> "请填写数字" + (field.unit() == null ? "" : "，单位：" + field.unit());
      case INTEGER -> "请填写整数" + (field.unit() == null ? "" : "，单位：" + field.unit());
      case TEXT -> "请填写文字";
      case DATE -> "请填写日期，例如 2027-03-31";
      case SELECT, LIST ->
          (field.type() == FieldType.LIST ? "请从下列选项中选择一项或者多项：" : "请从下列选项中选择：")
              + field.options().stream()
                  .map(o -> o.value() + "（" + o.label() + "）")
                  .collect(Collectors.joining("、"));
    };
  }

  private static String at(Field field) {
    return "answers." + field.name();
  }
}
