package cn.zhunying.engine.form;

import cn.zhunying.border.Characters;
import cn.zhunying.border.Echo;
import cn.zhunying.border.Numbers;
import cn.zhunying.border.TextRule;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.law.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of one field, with messages that name it as the form does. */
record FormFieldCheck(FormField field, String name) {

  Optional<Refusal> problem(@Nullable Object value, boolean hidden) {
    if (value == null || isBlank(value)) {
      return field.required() && !hidden && !field.locked() ? missing() : Optional.empty();
    }
    if (!field.isFree()) {
      return option(value);
    }
    return switch (field.type()) {
      case "number" -> number(value);
      case "checkbox" ->
          value instanceof Boolean
              ? Optional.empty()
              : Optional.of(Refusal.form("form-flag-invalid", field.key(), name));
      default -> text(value);
    };
  }

  Optional<Refusal> option(Object value) {
    Collection<?> chosen = field.many() && value instanceof Collection<?> c ? c : List.of(value);
    List<String> offered = field.options().stream().map(FormField.Option::value).toList();
    return chosen.stream().allMatch(one -> one instanceof String s && offered.contains(s))
        ? Optional.empty()
        : Optional.of(
            Refusal.form("form-option-unknown", field.key(), name, Echo.of(value), options()));
  }

  private Optional<Refusal> missing() {
    return Optional.of(
        field.isFree()
            ? Refusal.form("form-value-missing", field.key(), name)
            : Refusal.form("form-choice-missing", field.key(), name, options()));
  }

  private Optional<Refusal> text(Object value) {
    if (!(value instanceof String text)) {
      return Optional.of(Refusal.form("form-text-expected", field.key(), name));
    }
    int length = text.codePointCount(0, text.length());
    int most = field.maxLength() == null ? rule().most() : field.maxLength();
    if (length > most) {
      return Optional.of(
          Refusal.form("form-text-too-long", field.key(), name, words(most), words(length)));
    }
    Optional<Refusal> unfit = TextRule.unfit(field.key(), name, Characters.normal(text), lines());
    if (unfit.isPresent()) {
      return unfit;
    }
    if (field.minLength() != null && length < field.minLength()) {
      return Optional.of(
          Refusal.form("form-text-too-short", field.key(), name, words(field.minLength())));
    }
    List<String> unprintable = Glyphs.missing(text);
    if (!unprintable.isEmpty()) {
      return Glyphs.refusal(field.key(), name, text);
    }
    if (field.pattern() != null && !Pattern.compile(field.pattern()).matcher(text).find()) {
      return Optional.of(Refusal.form("form-text-malformed", field.key(), name));
    }
    return Optional.empty();
  }

  private TextRule rule() {
    return lines() ? TextRule.STATEMENT : TextRule.LINE;
  }

  private boolean lines() {
    return !"textfield".equals(field.type());
  }

  private Optional<Refusal> number(Object value) {
    if (!(value instanceof Number number)) {
      return Optional.of(Refusal.form("form-number-expected", field.key(), name));
    }
    Optional<BigDecimal> read = Numbers.read(number);
    if (read.isEmpty()) {
      return Optional.of(Numbers.refusal(field.key(), name, number));
    }
    BigDecimal n = read.get();
    if (field.min() != null && n.compareTo(field.min()) < 0) {
      return Optional.of(
          Refusal.form("form-number-too-small", field.key(), name, field.min().toString()));
    }
    if (field.max() != null && n.compareTo(field.max()) > 0) {
      return Optional.of(
          Refusal.form("form-number-too-large", field.key(), name, field.max().toString()));
    }
    return Optional.empty();
  }

  private static String words(int number) {
    return String.valueOf(number);
  }

  private String options() {
    return field.options().stream()
        .map(option -> "%s（%s）".formatted(option.value(), option.label()))
        .collect(Collectors.joining("、"));
  }

  private static boolean isBlank(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> c && c.isEmpty();
  }
}
