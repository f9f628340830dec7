package cn.zhunying.engine.form;

import java.math.BigDecimal;
import java.util.List;

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
    Integer minLength,
    Integer maxLength,
    String pattern,
    BigDecimal min,
    BigDecimal max,
    List<Option> options,
    boolean many,
    boolean locked,
    String defaultValue,
    List<String> hideWhen) {

  public record Option(String value, String label) {}

  boolean isFree() {
    return options.isEmpty();
  }
}
