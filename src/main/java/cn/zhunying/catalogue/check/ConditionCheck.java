package cn.zhunying.catalogue.check;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Parameter;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.catalogue.terms.field.Field;
import cn.zhunying.catalogue.terms.field.FieldType;
import cn.zhunying.catalogue.terms.field.Operator;
import cn.zhunying.catalogue.terms.field.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds an item's conditions against the answers. It never refuses: it says what a person still has
 * to look at.
 */
public final class ConditionCheck {

  public enum Verdict {
    MET,
    NOT_MET,
    /** The law gives no number and the bureau has set none: a person decides. */
    OPEN
  }

  public record Result(Condition condition, Verdict verdict, String explanation) {}

  private ConditionCheck() {}

  public static List<Result> of(Item item, Map<String, ?> answers) {
    return item.conditions().stream()
        .filter(c -> c.appliesTo(answers))
        .map(c -> check(item, c, answers))
        .toList();
  }

  /** Whether a promise to meet it later takes the place of meeting it now. */
  public static boolean promised(Item item, Result r) {
    return r.verdict() == Verdict.NOT_MET
        && r.condition().mayBePromised()
        && item.commitment() != null
        && item.commitment().willMeet();
  }

  /** An answer that meets the condition; null when none follows from it. */
  public static @Nullable Object satisfying(Item item, Condition c) {
    return switch (c.op()) {
      case IS_TRUE -> true;
      case IS_FALSE -> false;
      case EQ, GE, LE -> c.per() == null ? value(item, c) : null;
      case IN -> ((List<?>) requireNonNull(c.value())).get(0);
      case CONTAINS_ALL -> c.value();
      default -> null;
    };
  }

  private static Result check(Item item, Condition c, Map<String, ?> answers) {
    Object answer = asked(c, answers);
    Object value = value(item, c);
    boolean unquantified = c.strictness() == Strictness.unquantified;
    if (unquantified || (c.op().needsValue() && value == null)) {
      return new Result(c, Verdict.OPEN, "“%s”没有量化标准，由工作人员判断".formatted(c.text()));
    }
    boolean holds = holds(item, c, answer, value);
    String label = label(item, c);
    if (c.op() == Operator.NAMES_ONE_OF && answer != null && !holds) {
      return new Result(
          c, Verdict.OPEN, "“%s”填写为 %s，看不出是否%s，由工作人员核对".formatted(label, answer, c.text()));
    }
    return new Result(
        c,
        holds ? Verdict.MET : Verdict.NOT_MET,
        holds
            ? "符合：" + c.text()
            : answer == null
                ? "“%s”没有填写，要求%s".formatted(label, required(item, c))
                : "“%s”%s %s，要求%s"
                    .formatted(
                        label,
                        c.per() == null ? "填写为" : "按填写计算为",
                        shown(item, c, answer),
                        required(item, c)));
  }

  /**
   * The number a condition compares with: its own value, or the bureau's parameter; null when there
   * is none.
   */
  public static @Nullable Object value(Item item, Condition c) {
    if (c.parameter() == null) {
      return c.value();
    }
    BigDecimal set = requireNonNull(item.parameters().get(c.parameter())).value();
    return set;
  }

  public static @Nullable String unit(Item item, Condition c) {
    if (c.per() != null) {
      return null;
    }
    Parameter parameter = c.parameter() == null ? null : item.parameters().get(c.parameter());
    return parameter != null
        ? parameter.unit()
        : item.field(c.field()).map(Field::unit).orElse(null);
  }

  /** What was stated of what a condition looks at: 开办资金 60 万元; empty when nothing was. */
  public static String stated(Item item, Condition c, Map<String, ?> answers) {
    Object answer = asked(c, answers);
    String unit = unit(item, c);
    return answer == null
        ? ""
        : "%s：%s%s"
            .formatted(label(item, c), shown(item, c, answer), unit == null ? "" : " " + unit);
  }

  /** By the condition's id: what was stated of each; without those of which nothing was. */
  public static Map<String, String> stated(Item item, Map<String, ?> answers) {
    return item.conditions().stream()
        .filter(c -> !stated(item, c, answers).isEmpty())
        .collect(Collectors.toMap(Condition::id, c -> stated(item, c, answers)));
  }

  private static @Nullable Object asked(Condition c, Map<String, ?> answers) {
    Object answer = answers.get(c.field());
    if (c.per() == null) {
      return answer;
    }
    BigDecimal part = number(answer);
    BigDecimal whole = number(answers.get(c.per()));
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : part.divide(whole, 4, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** A stored number may have come back as any kind of one. */
  private static @Nullable BigDecimal number(@Nullable Object answer) {
    return answer instanceof Number ? new BigDecimal(answer.toString()) : null;
  }

  /** Options are compared by their order. */
  private static boolean holds(
      Item item, Condition c, @Nullable Object answer, @Nullable Object value) {
    Field field = item.field(c.field()).orElseThrow();
    if (field.type() == FieldType.SELECT && c.op().isOrder()) {
      List<String> scale = field.options().stream().map(Option::value).toList();
      return answer != null && c.op().holds(scale.indexOf(answer), scale.indexOf(value));
    }
    return c.op().holds(answer, value);
  }

  public static String label(Item item, Condition c) {
    String label = item.field(c.field()).map(Field::label).orElse(c.field());
    return c.per() == null
        ? label
        : label + "与" + item.field(c.per()).map(Field::label).orElse(c.per()) + "之比";
  }

  /** When a condition is held against an application, in words; empty for always. */
  public static String when(Item item, Condition c) {
    return c.when().stream().map(t -> test(item, t)).collect(Collectors.joining("，且"));
  }

  private static String test(Item item, AnswerTest t) {
    Optional<Field> field = item.field(t.field());
    String label = field.map(Field::label).orElse(t.field());
    return switch (t.op()) {
      case IS_TRUE -> label + "：是";
      case IS_FALSE -> label + "：否";
      case IN -> label + "为" + choices(item, t.field(), (List<?>) requireNonNull(t.value()));
      case EQ -> label + "为" + choices(item, t.field(), List.of(requireNonNull(t.value())));
      default -> label + t.op().inWords() + " " + t.value();
    };
  }

  private static String required(Item item, Condition c) {
    return switch (c.op()) {
      case IS_TRUE -> "为“是”";
      case IS_FALSE -> "为“否”";
      case CONTAINS_NONE -> "不含“" + words(requireNonNull(value(item, c))) + "”";
      case NAMES_ONE_OF -> "写明" + words(requireNonNull(value(item, c))) + "之一";
      case IN, NOT_IN, CONTAINS_ALL ->
          c.op().inWords() + choices(item, c.field(), (List<?>) requireNonNull(c.value()));
      case MATCHES -> "：" + c.text();
      default -> {
        String unit = unit(item, c);
        yield c.op().inWords() + " " + amount(item, c) + (unit == null ? "" : " " + unit);
      }
    };
  }

  private static String amount(Item item, Condition c) {
    Object value = value(item, c);
    return item.field(c.field()).map(Field::type).orElse(null) == FieldType.SELECT
        ? choices(item, c.field(), List.of(value))
        : String.valueOf(value);
  }

  private static String words(Object list) {
    return String.join("、", ((List<?>) list).stream().map(Object::toString).toList());
  }

  /** Answers by their labels. */
  private static String choices(Item item, String field, List<?> values) {
    List<Option> options =
        item.field(field).map(Field::options).orElse(null) == null
            ? List.of()
            : item.field(field).orElseThrow().options();
    return values.stream()
        .map(
            v ->
                options.stream()
                    .filter(o -> o.value().equals(v))
                    .map(Option::label)
                    .findFirst()
                    .orElse(v.toString()))
        .collect(Collectors.joining("、"));
  }

  private static String shown(Item item, Condition c, Object answer) {
    if (answer instanceof List<?> list) {
      return list.isEmpty() ? "（未选择）" : choices(item, c.field(), list);
    }
    return answer instanceof Boolean flag
        ? (flag ? "“是”" : "“否”")
        : choices(item, c.field(), List.of(answer));
  }
}
