package cn.zhunying.engine.form;

import cn.zhunying.border.Echo;
import cn.zhunying.law.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .form} file read as rules. form-js checks them in the browser only, so whoever completes
 * a task is checked against the same file here.
 */
public final class FormSchema {

  /** Evaluates FEEL over these values; null when it cannot. */
  @FunctionalInterface
  interface Feel {
    @Nullable Object evaluate(String expression, Map<String, Object> values);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String id;
  private final Map<String, FormField> fields = new LinkedHashMap<>();

  private FormSchema(JsonNode form) {
    id = form.path("id").asText();
    collect(form.path("components"), List.of());
  }

  static FormSchema parse(byte[] form) {
    try {
      return new FormSchema(JSON.readTree(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return id;
  }

  public Collection<FormField> fields() {
    return fields.values();
  }

  public Optional<FormField> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** Without what the form only shows: such a field is sent along but is nobody's to change. */
  public Map<String, Object> written(Map<String, Object> values) {
    Map<String, Object> written = new LinkedHashMap<>(values);
    written.keySet().removeIf(key -> field(key).map(FormField::locked).orElse(false));
    return written;
  }

  /** Everything that is wrong with these values, in the order of the form. */
  List<Refusal> check(Map<String, Object> values, Feel feel) {
    Map<String, Object> all = new HashMap<>(values);
    fields.keySet().forEach(key -> all.putIfAbsent(key, null));
    List<Refusal> problems = new ArrayList<>();
    for (String key : values.keySet()) {
      FormField field = fields.get(key);
      if (field == null || field.locked()) {
        problems.add(Refusal.form("form-field-unknown", Echo.of(key), Echo.of(key), writable()));
      }
    }
    for (FormField field : fields.values()) {
      // a condition that cannot be evaluated hides nothing: what is required stays required
      boolean hidden =
          field.hideWhen().stream().anyMatch(hide -> Boolean.TRUE.equals(feel.evaluate(hide, all)));
      FormFieldCheck check = new FormFieldCheck(field, name(field, feel, all));
      check.problem(values.get(field.key()), hidden).ifPresent(problems::add);
    }
    return problems;
  }

  /** The last line of defence: is this one of the values the form offers? */
  public Optional<Refusal> checkOption(String key, Object value) {
    return field(key)
        .filter(field -> !field.isFree() && value != null)
        .flatMap(field -> new FormFieldCheck(field, key).option(value));
  }

  /** A label may be a FEEL template: {@code {{if outcome = "deny" then … else …}}}. */
  private static String name(FormField field, Feel feel, Map<String, Object> values) {
    String label = field.label();
    if (label.startsWith("{{") && label.endsWith("}}")) {
      Object text = feel.evaluate(label.substring(2, label.length() - 2), values);
      return text instanceof String s ? s : field.key();
    }
    return label.isBlank() ? field.key() : label;
  }

  private String writable() {
    return String.join(
        "、", fields.values().stream().filter(f -> !f.locked()).map(FormField::key).toList());
  }

  private void collect(JsonNode components, List<String> around) {
    for (JsonNode component : components) {
      List<String> hideWhen = new ArrayList<>(around);
      String hide = component.path("conditional").path("hide").asText("");
      if (!hide.isBlank()) {
        hideWhen.add(hide.startsWith("=") ? hide.substring(1) : hide);
      }
      collect(component.path("components"), hideWhen);
      String key = component.path("key").asText("");
      if (!key.isEmpty()) {
        fields.put(key, field(component, key, hideWhen));
      }
    }
  }

  private static FormField field(JsonNode component, String key, List<String> hideWhen) {
    JsonNode validate = component.path("validate");
    String type = component.path("type").asText();
    List<FormField.Option> options = new ArrayList<>();
    component
        .path("values")
        .forEach(
            v ->
                options.add(
                    new FormField.Option(v.path("value").asText(), v.path("label").asText())));
    return new FormField(
        key,
        component.path("label").asText(key),
        type,
        isTrue(validate, "required"),
        integer(validate, "minLength"),
        integer(validate, "maxLength"),
        text(validate, "pattern"),
        decimal(validate, "min"),
        decimal(validate, "max"),
        List.copyOf(options),
        type.equals("checklist") || type.equals("taglist"),
        isTrue(component, "disabled") || isTrue(component, "readonly"),
        text(component, "defaultValue"),
        List.copyOf(hideWhen));
  }

  /** An expression instead of true counts as true: nobody can fill in what may be locked. */
  private static boolean isTrue(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? !value.asText().isBlank() : value.asBoolean(false);
  }

  private static @Nullable Integer integer(JsonNode node, String name) {
    return node.path(name).isMissingNode() || node.path(name).isNull()
        ? null
        : Integer.valueOf(node.path(name).asInt());
  }

  private static @Nullable BigDecimal decimal(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return text.isBlank() ? null : new BigDecimal(text);
  }

  private static @Nullable String text(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return text.isEmpty() ? null : text;
  }
}
