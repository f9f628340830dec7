package cn.zhunying.catalogue;

import cn.zhunying.catalogue.Item.Condition;
import cn.zhunying.catalogue.Item.Parameter;
import cn.zhunying.catalogue.Item.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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
        .map(c -> check(item, c, answers.get(c.field())))
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
  public static Object satisfying(Item item, Condition c) {
    return switch (c.op()) {
      case IS_TRUE -> true;
      case IS_FALSE -> false;
      case EQ, GE, LE -> value(item, c);
      case IN -> ((List<?>) c.value()).get(0);
      default -> null;
    };
  }

  private static Result check(Item item, Condition c, Object answer) {
    Object value = value(item, c);
    boolean unquantified = c.strictness() == Item.Strictness.unquantified;
    if (unquantified || (c.op().needsValue() && value == null)) {
      return new Result(c, Verdict.OPEN, "“%s”没有量化标准，由工作人员判断".formatted(c.text()));
    }
    boolean holds = c.op().holds(answer, value);
    String label = item.field(c.field()).map(Item.Field::label).orElse(c.field());
    return new Result(
        c,
        holds ? Verdict.MET : Verdict.NOT_MET,
        holds
            ? "符合：" + c.text()
            : "“%s”填写为 %s，要求 %s".formatted(label, shown(answer), required(item, c)));
  }

  /**
   * The number a condition compares with: its own value, or the bureau's parameter; null when there
   * is none.
   */
  static Object value(Item item, Condition c) {
    if (c.parameter() == null) {
      return c.value();
    }
    BigDecimal set = item.parameters().get(c.parameter()).value();
    return set;
  }

  static Unit unit(Item item, Condition c) {
    Parameter parameter = c.parameter() == null ? null : item.parameters().get(c.parameter());
    return parameter != null
        ? parameter.unit()
        : item.field(c.field()).map(Item.Field::unit).orElse(null);
  }

  private static String required(Item item, Condition c) {
    return switch (c.op()) {
      case IS_TRUE -> "为“是”";
      case IS_FALSE -> "为“否”";
      case CONTAINS_NONE -> "不含“" + words(value(item, c)) + "”";
      case IN -> "为" + choices(item, c);
      case MATCHES -> c.text();
      default -> {
        Unit unit = unit(item, c);
        yield c.op().symbol() + " " + value(item, c) + (unit == null ? "" : " " + unit);
      }
    };
  }

  private static String words(Object list) {
    return String.join("、", ((List<?>) list).stream().map(Object::toString).toList());
  }

  /** The allowed answers by their labels. */
  private static String choices(Item item, Condition c) {
    List<Item.Option> options =
        item.field(c.field()).map(Item.Field::options).orElse(null) == null
            ? List.of()
            : item.field(c.field()).orElseThrow().options();
    return ((List<?>) c.value())
        .stream()
            .map(
                v ->
                    options.stream()
                        .filter(o -> o.value().equals(v))
                        .map(Item.Option::label)
                        .findFirst()
                        .orElse(v.toString()))
            .collect(java.util.stream.Collectors.joining("、"));
  }

  private static String shown(Object answer) {
    return answer == null
        ? "（未填写）"
        : answer instanceof Boolean flag ? (flag ? "“是”" : "“否”") : answer.toString();
  }
}
