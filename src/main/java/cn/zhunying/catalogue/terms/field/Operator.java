package cn.zhunying.catalogue.terms.field;

import static java.util.Objects.requireNonNull;

import cn.zhunying.code.Coded;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a condition compares an answer with a value. */
public enum Operator implements Coded {
  EQ("=="),
  NE("!="),
  GE(">="),
  LE("<="),
  GT(">"),
  LT("<"),
  IN("in"),
  NOT_IN("not_in"),
  CONTAINS_NONE("contains_none"),
  CONTAINS_ALL("contains_all"),
  /** The text names one of these; a text that names none says nothing either way. */
  NAMES_ONE_OF("names_one_of"),
  MATCHES("matches"),
  IS_TRUE("is_true"),
  IS_FALSE("is_false");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  @Override
  public String code() {
    return symbol;
  }

  /** Whether the answer meets the value; an absent answer meets nothing. */
  public boolean holds(@Nullable Object answer, @Nullable Object value) {
    if (answer == null) {
      return false;
    }
    return switch (this) {
      case IS_TRUE -> Boolean.TRUE.equals(answer);
      case IS_FALSE -> Boolean.FALSE.equals(answer);
      case IN -> list(value).contains(answer);
      case NOT_IN -> !list(value).contains(answer);
      case CONTAINS_NONE -> list(value).stream().noneMatch(v -> contains(answer, v));
      case CONTAINS_ALL -> answer instanceof List<?> has && has.containsAll(list(value));
      case NAMES_ONE_OF -> list(value).stream().anyMatch(v -> contains(answer, v));
      case MATCHES -> answer.toString().matches(requireNonNull(value).toString());
      case EQ -> same(answer, requireNonNull(value));
      case NE -> !same(answer, requireNonNull(value));
      case GE -> compare(answer, requireNonNull(value)) >= 0;
      case LE -> compare(answer, requireNonNull(value)) <= 0;
      case GT -> compare(answer, requireNonNull(value)) > 0;
      case LT -> compare(answer, requireNonNull(value)) < 0;
    };
  }

  public boolean needsValue() {
    return this != IS_TRUE && this != IS_FALSE;
  }

  /** As a sentence says it before the value. */
  public String inWords() {
    return switch (this) {
      case GE -> "不低于";
      case LE -> "不高于";
      case GT -> "高于";
      case LT -> "低于";
      case EQ, IN, IS_TRUE, IS_FALSE -> "为";
      case NE, NOT_IN -> "不为";
      case CONTAINS_NONE -> "不含";
      case CONTAINS_ALL -> "包含";
      case NAMES_ONE_OF -> "写明";
      case MATCHES -> "符合";
    };
  }

  public boolean needsList() {
    return this == IN
        || this == NOT_IN
        || this == CONTAINS_NONE
        || this == CONTAINS_ALL
        || this == NAMES_ONE_OF;
  }

  public boolean isOrder() {
    return this == GE || this == LE || this == GT || this == LT;
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) requireNonNull(value);
  }

  private static boolean contains(Object answer, Object word) {
    return answer.toString().contains(word.toString());
  }

  private static boolean same(Object answer, Object value) {
    return answer instanceof Number ? compare(answer, value) == 0 : answer.equals(value);
  }

  private static int compare(Object answer, Object value) {
    return number(answer).compareTo(number(value));
  }

  private static BigDecimal number(Object value) {
    return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
  }
}
