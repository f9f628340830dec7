package cn.zhunying.law;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A "no" that was planned for: a value, never an exception, so that a refused step cannot roll back
 * the case it belongs to. Its texts stand in {@code refusals.properties} under {@code
 * <rule>.reason} and {@code <rule>.remedy}.
 *
 * @param rule the name of the rule, once in the whole product; scripts and tests ask for it
 * @param kind what it is about, which decides the status of an answer
 * @param field the field or material the refusal is about, as the caller named it; null when it is
 *     about the whole
 * @param reason what is wrong, in Chinese, for the person who reads it
 * @param remedy what to do about it; null when nothing can be done
 * @param clause the citation behind it; null when it is plain form
 * @param values what {@code {0}}, {@code {1}} … of the texts stand for, to say it in another
 *     language
 */
public record Refusal(
    String rule,
    Kind kind,
    @Nullable String field,
    String reason,
    @Nullable String remedy,
    @Nullable String clause,
    @JsonIgnore List<String> values)
    implements Serializable {

  /** What a refusal is about. */
  public enum Kind {
    /** The words or values sent: 422. */
    FORM,
    /** The state the matter is in: 409. */
    STATE,
    /** Whether this account may: 403. */
    RIGHT,
    /** Nothing of the kind, or not for this account to know of: 404. */
    UNKNOWN
  }

  public Refusal {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(reason);
    values = List.copyOf(values);
  }

  /**
   * A refusal about the form of one field.
   *
   * @param values what {@code {0}}, {@code {1}} … of its texts stand for
   */
  public static Refusal form(String rule, @Nullable String field, @Nullable Object... values) {
    return named(rule, Kind.FORM, field, null, values);
  }

  /** A refusal by law about one field, or about the whole when {@code field} is null. */
  public static Refusal law(
      String rule, String field, @Nullable String clause, @Nullable Object... values) {
    return named(rule, Kind.FORM, field, clause, values);
  }

  /** Right in itself, but not in the state the matter is in now. */
  public static Refusal state(String rule, @Nullable String clause, @Nullable Object... values) {
    return named(rule, Kind.STATE, null, clause, values);
  }

  /** Not for this account to do. */
  public static Refusal right(String rule, @Nullable Object... values) {
    return named(rule, Kind.RIGHT, null, null, values);
  }

  /** Nothing of the kind, or not for this account to know of: existence is not disclosed. */
  public static Refusal unknown(String rule, @Nullable Object... values) {
    return named(rule, Kind.UNKNOWN, null, null, values);
  }

  /** The same, resting on this clause. */
  public Refusal under(String citation) {
    return new Refusal(rule, kind, field, reason, remedy, citation, values);
  }

  /** The same, about this field. */
  public Refusal at(String named) {
    return new Refusal(rule, kind, named, reason, remedy, clause, values);
  }

  /** The same for somebody who reads this language; what is recorded stays Chinese. */
  public Refusal in(Locale language) {
    return of(rule, kind, field, clause, values, texts(language));
  }

  private static Refusal named(
      String rule,
      Kind kind,
      @Nullable String field,
      @Nullable String clause,
      @Nullable Object... values) {
    List<String> said = Arrays.stream(values).map(v -> MessageFormat.format("{0}", v)).toList();
    return of(rule, kind, field, clause, said, texts());
  }

  private static Refusal of(
      String rule,
      Kind kind,
      @Nullable String field,
      @Nullable String clause,
      List<String> values,
      ResourceBundle texts) {
    String remedy = rule + ".remedy";
    return new Refusal(
        rule,
        kind,
        field,
        text(texts, rule + ".reason", values),
        texts.containsKey(remedy) ? text(texts, remedy, values) : null,
        clause,
        values);
  }

  private static String text(ResourceBundle texts, String key, List<String> values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values.toArray());
  }

  /** The texts of all rules, with {@code {0}} … for the values of the case. */
  public static ResourceBundle texts() {
    return texts(Locale.ROOT);
  }

  /** The same in a language; Chinese where there is no other. */
  public static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        "refusals",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
