package cn.zhunying.catalogue.check;

import cn.zhunying.border.Characters;
import cn.zhunying.border.Codes;
import cn.zhunying.border.Echo;
import cn.zhunying.border.Numbers;
import cn.zhunying.border.RequestReader;
import cn.zhunying.border.TextRule;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An applicant's answers to an item's fields. */
public final class Answers {

  /** Unknown answers that are told. */
  private static final int UNKNOWN = 10;

  private Answers() {}

  /**
   * All of them in their types, or everything that is wrong with them. Checks form only (present,
   * type, range, choice); whether an answer meets a condition is {@link ConditionCheck}.
   */
  public static Outcome<Map<String, Object>> read(Item item, Map<String, ?> raw) {
    Map<String, ?> given = raw == null ? Map.of() : raw;
    List<Refusal> refusals = new ArrayList<>(unknown(item, given));
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      if (field.appliesTo(values)) {
        read(field, given(item, field, given), values, refusals);
      }
    }
    return Outcome.unless(refusals, () -> Outcome.done(values));
  }

  /** Told by name, but not a thousand times over. */
  private static List<Refusal> unknown(Item item, Map<String, ?> given) {
    List<String> known = item.fields().stream().map(Field::name).toList();
    return given.keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(UNKNOWN)
        .map(
            name ->
                Refusal.form(
                    "answer-unknown",
                    "answers." + Echo.of(name),
                    Echo.of(name),
                    known.isEmpty() ? "（无）" : String.join("、", known)))
        .toList();
  }

  /** Of answers that are still being given, those that can be read. */
  public static Map<String, Object> readable(Item item, Map<String, ?> given) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : item.fields()) {
      if (field.appliesTo(values)) {
        read(field, given(item, field, given), values, new ArrayList<>());
      }
    }
    return values;
  }

  private static @Nullable Object given(Item item, Field field, Map<String, ?> given) {
    Object raw = given.get(field.name());
    return raw instanceof String code && item.isCode(field.name()) ? Codes.foldAll(code) : raw;
  }

  private static void read(
      Field field, @Nullable Object raw, Map<String, Object> values, List<Refusal> refusals) {
    if (raw == null || (raw instanceof String text && text.isBlank())) {
      if (field.required()) {
        refusals.add(Refusal.form("answer-missing", at(field), field.label()));
      }
      return;
    }
    Object typed = typed(field, raw);
    if (typed == null) {
      refusals.add(
          Refusal.form("answer-invalid", at(field), field.label(), Echo.of(raw), expected(field)));
      return;
    }
    Optional<Refusal> refusal =
        typed instanceof BigDecimal number
            ? outOfRange(field, number)
            : typed instanceof String text && field.type() == FieldType.TEXT
                ? unfit(field, text)
                : Optional.empty();
    if (refusal.isPresent()) {
      refusals.add(refusal.get());
      return;
    }
    values.put(field.name(), typed);
  }

  private static Optional<Refusal> outOfRange(Field field, BigDecimal number) {
    if (field.min() != null && number.compareTo(field.min()) < 0) {
      return Optional.of(
          Refusal.form(
              "answer-too-small",
              at(field),
              field.label(),
              field.min().toPlainString(),
              expected(field)));
    }
    return field.max() != null && number.compareTo(field.max()) > 0
        ? Optional.of(
            Refusal.form(
                "answer-too-large",
                at(field),
                field.label(),
                field.max().toPlainString(),
                expected(field)))
        : Optional.empty();
  }

  private static Optional<Refusal> unfit(Field field, String text) {
    int most = field.maxLength() == null ? TextRule.LINE.most() : field.maxLength();
    return TextRule.tooLong(at(field), field.label(), text, most)
        .or(() -> TextRule.unfit(at(field), field.label(), text, false));
  }

  private static @Nullable Object typed(Field field, Object raw) {
    return switch (field.type()) {
      case BOOLEAN -> raw instanceof Boolean ? raw : flag(raw);
      case NUMBER -> Numbers.read(raw).orElse(null);
      case INTEGER -> Numbers.read(raw).filter(Answers::isWhole).orElse(null);
      case SELECT ->
          field.options().stream().map(Option::value).filter(raw::equals).findFirst().orElse(null);
      case LIST -> chosen(field, raw);
      case DATE -> day(raw);
      case TEXT -> raw instanceof String text ? Characters.normal(text).strip() : null;
    };
  }

  /** In the order of the options, each once; null when one is not among them. */
  private static @Nullable List<String> chosen(Field field, Object raw) {
    List<?> given = raw instanceof List<?> list ? list : List.of(raw.toString().split(",", 201));
    if (given.size() > RequestReader.ENTRIES) {
      return null;
    }
    List<String> known = field.options().stream().map(Option::value).toList();
    return known.containsAll(given) ? known.stream().filter(given::contains).toList() : null;
  }

  /** As it is written: answers are kept as they were given. */
  private static @Nullable String day(Object raw) {
    try {
      return LocalDate.parse(raw.toString().strip()).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Boolean flag(Object raw) {
    return switch (raw.toString()) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** Read already, so at most four digits stand behind the point. */
  private static boolean isWhole(BigDecimal number) {
    return number.remainder(BigDecimal.ONE).signum() == 0;
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
