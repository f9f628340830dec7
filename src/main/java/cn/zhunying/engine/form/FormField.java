package cn.zhunying.engine.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param options values it may take with their labels; empty when it is free
 * @param many true when several options may be taken
 * @param locked shown, not to be filled in
 * @param hideWhen conditions (FEEL), its own and those of the groups around it, any of which hides
 *     it
 */
public record FormField(
    String key,
    String label,
    String type,
    boolean required,
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    List<Option> options,
    boolean many,
    boolean locked,
    @Nullable String defaultValue,
    List<String> hideWhen) {

  public record Option(String value, String label) {}

  boolean isFree() {
    return options.isEmpty();
  }
}
