package cn.zhunying.engine.form;

import cn.zhunying.documents.Glyphs;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules of one field, with messages that name it as the form does. */
record FormFieldCheck(FormField field, String name) {

  Optional<FormProblem> problem(Object value, boolean hidden) {
    if (isBlank(value)) {
      return field.required() && !hidden && !field.locked() ? missing() : Optional.empty();
    }
    if (!field.isFree()) {
      return option(value);
    }
    return switch (field.type()) {
      case "number" -> number(value);
      case "checkbox" ->
          value instanceof Boolean ? Optional.empty() : wrong("只能是是或否", "请填 true 或 false");
      default -> text(value);
    };
  }

  Optional<FormProblem> option(Object value) {
    Collection<?> chosen = field.many() && value instanceof Collection<?> c ? c : List.of(value);
    List<String> offered = field.options().stream().map(FormField.Option::value).toList();
    return chosen.stream().allMatch(one -> one instanceof String s && offered.contains(s))
        ? Optional.empty()
        : wrong("没有“%s”这个选项".formatted(value), "请从 %s 中选择".formatted(options()));
  }

  private Optional<FormProblem> missing() {
    return wrong("没有填写", field.isFree() ? "请填写后再提交" : "请从 %s 中选择".formatted(options()));
  }

  private Optional<FormProblem> text(Object value) {
    if (!(value instanceof String text)) {
      return wrong("须是文字", "请填写文字");
    }
    int length = text.codePointCount(0, text.length());
    if (field.maxLength() != null && length > field.maxLength()) {
      return wrong("太长", "请控制在 %d 个字以内，现在 %d 个字".formatted(field.maxLength(), length));
    }
    if (field.minLength() != null && length < field.minLength()) {
      return wrong("太短", "请至少写 %d 个字".formatted(field.minLength()));
    }
    List<String> unprintable = Glyphs.missing(text);
    if (!unprintable.isEmpty()) {
      return wrong("含有文书印不出的字符：" + String.join("、", unprintable), "请删去或者改用能印出的字");
    }
    if (field.pattern() != null && !Pattern.compile(field.pattern()).matcher(text).find()) {
      return wrong("格式不对", "请按表单说明的格式填写");
    }
    return Optional.empty();
  }

  private Optional<FormProblem> number(Object value) {
    if (!(value instanceof Number number)) {
      return wrong("须是数字", "请填写数字");
    }
    BigDecimal n = new BigDecimal(number.toString());
    if (field.min() != null && n.compareTo(field.min()) < 0) {
      return wrong("太小", "不能小于 " + field.min());
    }
    if (field.max() != null && n.compareTo(field.max()) > 0) {
      return wrong("太大", "不能大于 " + field.max());
    }
    return Optional.empty();
  }

  private Optional<FormProblem> wrong(String what, String remedy) {
    return Optional.of(new FormProblem(field.key(), "“%s”%s".formatted(name, what), remedy));
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
