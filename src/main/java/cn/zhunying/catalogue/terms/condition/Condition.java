package cn.zhunying.catalogue.terms.condition;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.action.Action;
import cn.zhunying.catalogue.terms.field.AnswerTest;
import cn.zhunying.catalogue.terms.field.Operator;
import cn.zhunying.law.Citation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * @param when it is held against an application only when all of these hold; null for always
 * @param later whether a commitment of type will-meet may promise it for later
 * @param per the field the answer is divided by before it is compared: 教学用房面积 per 建筑面积
 * @param actions what it is held against; null for all
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
    Object value,
    String parameter,
    @NotNull Strictness strictness,
    @NotBlank String text,
    @NotBlank @Citation String clause,
    List<Action> actions,
    String remedy,
    List<@Valid AnswerTest> when,
    Boolean later,
    String per,
    @Valid Cited exception,
    String source,
    String gap) {

  public boolean mayBePromised() {
    return Boolean.TRUE.equals(later);
  }

  public boolean appliesTo(Map<String, ?> answers) {
    return AnswerTest.allHold(when, answers);
  }

  public boolean holdsFor(Action action) {
    return actions == null || actions.contains(action);
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
    if (when != null) {
      when.forEach(t -> named.add(t.field()));
    }
  }
}
