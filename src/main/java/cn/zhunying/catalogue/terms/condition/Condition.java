package cn.zhunying.catalogue.terms.condition;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.LeftOut;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.catalogue.terms.field.Operator;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param when it is held against an application only when all of these hold; always without any
 * @param later whether a commitment of type will-meet may promise it for later
 * @param per the field the answer is divided by before it is compared: 教学用房面积 per 建筑面积
 * @param actions what it is held against; all without any
 * @param exception where the law itself lets a hard condition be left unmet: the officer records
 *     why
 * @param source where the value comes from when the clause gives none; the bureau confirms
 * @param remedy with a remedy the condition is checked when an application is handed in: who does
 *     not meet it is refused at once and told this
 */
public record Condition(
    @NotBlank String id,
    @NotBlank String field,
    @NotNull Operator op,
    @Nullable Object value,
    @Nullable String parameter,
    @NotNull Strictness strictness,
    @NotBlank String text,
    @NotBlank @Citation String clause,
    List<String> actions,
    @Nullable String remedy,
    List<@Valid AnswerTest> when,
    @Nullable Boolean later,
    @Nullable String per,
    @Valid @Nullable Cited exception,
    @Nullable String source,
    @Nullable String gap) {

  public Condition {
    actions = LeftOut.list(actions);
    when = LeftOut.list(when);
  }

  public boolean mayBePromised() {
    return Boolean.TRUE.equals(later);
  }

  public boolean appliesTo(Map<String, ?> answers) {
    return AnswerTest.allHold(when, answers);
  }

  public boolean holdsFor(String action) {
    return actions.isEmpty() || actions.contains(action);
  }

  /** Whether what it looks at has not been answered yet. */
  public boolean isOpen(Map<String, ?> answers) {
    return answers.get(field) == null || per != null && answers.get(per) == null;
  }

  public void asksFor(Set<String> named) {
    named.add(field);
    if (per != null) {
      named.add(per);
    }
    when.forEach(t -> named.add(t.field()));
  }
}
