package cn.zhunying.catalogue.terms.field;

import cn.zhunying.catalogue.terms.LeftOut;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param group heading under which the form shows it; null for none of its own
 * @param when it is asked only when all of these hold for the answers before it; always without any
 */
public record Field(
    @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]*") String name,
    @NotBlank String label,
    @NotNull FieldType type,
    @Nullable String unit,
    boolean required,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer maxLength,
    List<@Valid Option> options,
    List<String> actions,
    @Nullable String example,
    @Nullable String group,
    List<@Valid AnswerTest> when) {

  public Field {
    options = LeftOut.list(options);
    actions = LeftOut.list(actions);
    when = LeftOut.list(when);
  }

  /** On a page it is answered by choosing, not by writing. */
  public boolean isChosen() {
    return type == FieldType.BOOLEAN || type.chooses();
  }

  public boolean asksFor(String action) {
    return actions.isEmpty() || actions.contains(action);
  }

  /** What the licence keeps of it, whatever is asked for now. */
  public Field onLicence(String path) {
    return new Field(
        path,
        "许可证记载的" + label,
        type,
        unit,
        false,
        min,
        max,
        maxLength,
        options,
        List.of(),
        null,
        null,
        List.of());
  }

  /** The same field, not required: to read one answer by itself. */
  public Field optional() {
    return new Field(
        name, label, type, unit, false, min, max, maxLength, options, actions, example, group,
        List.of());
  }

  public boolean appliesTo(Map<String, ?> answers) {
    return AnswerTest.allHold(when, answers);
  }
}
