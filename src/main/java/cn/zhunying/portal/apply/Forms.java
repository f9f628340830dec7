package cn.zhunying.portal.apply;

import cn.zhunying.application.Submission;
import cn.zhunying.border.Numbers;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the application form and the submission they stand for: names are the API's paths.
 */
public final class Forms {

  static final String ANSWER = "answers.";

  private Forms() {}

  static Submission submission(Map<String, String> form) {
    return new Submission(
        form.get("item"),
        form.getOrDefault("action", ""),
        form.get("region"),
        form.get("district"),
        form.get("procedure"),
        new Submission.Subject(
            form.get("subject.type"),
            text(form, "subject.name"),
            text(form, "subject.uscc"),
            number(form.get("subject.registeredCapital")),
            new Submission.LegalRepresentative(
                text(form, "subject.legalRepresentative.name"),
                text(form, "subject.legalRepresentative.idNumber"),
                form.get("subject.legalRepresentative.idType")),
            new Submission.Contact(
                text(form, "subject.contact.name"),
                text(form, "subject.contact.phone"),
                text(form, "subject.contact.email"))),
        new HashMap<>(answers(form)),
        text(form, "licence"),
        "yes".equals(form.get("insist")));
  }

  /** The form as the licence stands, to be changed where something has changed. */
  static Map<String, String> of(Licence l) {
    Map<String, String> form = new HashMap<>();
    form.put("licence", l.number());
    form.put("subject.name", l.holder());
    form.put("subject.uscc", l.uscc());
    form.put("subject.legalRepresentative.name", l.legalRepresentative());
    form.put("answers.premises_address", l.address());
    if (l.registeredCapital() != null) {
      form.put("subject.registeredCapital", l.registeredCapital().toPlainString());
    }
    return form;
  }

  /** Several choices of one field stand one after the other, as {@code Answers} reads them. */
  public static Map<String, String> of(MultiValueMap<String, String> given) {
    Map<String, String> form = new LinkedHashMap<>();
    given.forEach((name, values) -> form.put(name, String.join(",", values)));
    return form;
  }

  public static Map<String, String> answers(Map<String, String> form) {
    Map<String, String> answers = new LinkedHashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(ANSWER)) {
            answers.put(name.substring(ANSWER.length()), value);
          }
        });
    return answers;
  }

  /** The first refusal of each field, by the field's path. */
  static Map<String, Refusal> byField(List<Refusal> refusals) {
    Map<String, Refusal> byField = new HashMap<>();
    refusals.stream()
        .filter(r -> r.field() != null)
        .forEach(r -> byField.putIfAbsent(r.field(), r));
    return byField;
  }

  private static @Nullable String text(Map<String, String> form, String name) {
    String value = form.get(name);
    return value == null ? null : value.strip();
  }

  static boolean isNoNumber(String value) {
    return !value.isBlank() && Numbers.read(value).isEmpty();
  }

  /** What is no number becomes one that is refused by name. */
  private static @Nullable BigDecimal number(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Numbers.read(value).orElse(BigDecimal.ONE.negate());
  }
}
