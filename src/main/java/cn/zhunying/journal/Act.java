package cn.zhunying.journal;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One legally relevant act, about to be recorded.
 *
 * @param caseKey application number, licence number or {@code subject:<uscc>}
 * @param act what was done, kebab-case, past tense: {@code licence-issued}
 * @param actor account name, {@code system} for what the system did by itself
 * @param detail small facts people need to understand the act; no personal data in clear
 * @param rule version of the terms or rules it was done under; null when none
 * @param clause citation; null when none
 */
public record Act(
    String caseKey,
    String act,
    String actor,
    Map<String, ?> detail,
    @Nullable String rule,
    @Nullable String clause) {

  public Act {
    Objects.requireNonNull(caseKey);
    Objects.requireNonNull(act);
    Objects.requireNonNull(actor);
    detail = detail == null ? Map.of() : detail;
  }
}
