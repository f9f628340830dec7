package cn.zhunying.supervision.credit;

import static java.util.Objects.requireNonNull;

import cn.zhunying.credit.rule.CreditRule;
import cn.zhunying.credit.rule.CreditRules;
import cn.zhunying.credit.rule.RuleEntry;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Terms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of the points table an inspector names for what was found on a visit. */
@Component
public class InspectionFindings implements TaskRules {

  private static final String FIELD = "creditRules";

  private final CreditRules rules;
  private final Terms terms;

  InspectionFindings(CreditRules rules, Terms terms) {
    this.rules = rules;
    this.terms = terms;
  }

  /** Only what can be found on a visit, and of this kind of institution. */
  @Override
  public List<Refusal> problems(TaskInHand in) {
    if (!in.task().equals("conductInspection") || !"issue".equals(in.values().get("outcome"))) {
      return List.of();
    }
    List<String> named = named((String) in.values().get(FIELD));
    if (named.isEmpty()) {
      return List.of();
    }
    String subject = terms.inHand(requireNonNull(in.duty())).item().credit().subjectType();
    List<String> known =
        rules.enteredBy(RuleEntry.From.INSPECTION, List.of(subject)).stream()
            .map(CreditRule::id)
            .toList();
    return named.stream()
        .filter(id -> !known.contains(id))
        .map(id -> Refusal.form("inspection-credit-rule", FIELD, id, String.join("、", known)))
        .toList();
  }

  /** As they were written: A13-1、A14-3. */
  public static List<String> named(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split("[\\s,，、;；]+")).filter(id -> !id.isEmpty()).distinct().toList();
  }
}
