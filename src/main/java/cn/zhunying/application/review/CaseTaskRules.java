package cn.zhunying.application.review;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.PaperDemand;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against an officer's answer in the general procedure. */
@Component
class CaseTaskRules implements TaskRules {

  private final Defects defects;
  private final Assessments assessments;
  private final Extensions extensions;
  private final Cases cases;
  private final HardConditions grants;
  private final CommonRules rules;

  CaseTaskRules(
      Defects defects,
      Assessments assessments,
      Extensions extensions,
      Cases cases,
      HardConditions grants,
      CommonRules rules) {
    this.defects = defects;
    this.assessments = assessments;
    this.extensions = extensions;
    this.cases = cases;
    this.grants = grants;
    this.rules = rules;
  }

  @Override
  public List<Refusal> problems(TaskInHand in) {
    String businessKey = in.businessKey();
    Map<String, Object> values = in.values();
    String answer = in.task() + " " + values.get("outcome");
    Optional<Refusal> problem =
        switch (answer) {
          case "acceptApplication correct" -> noDefect(businessKey, values);
          case "acceptApplication reject" ->
              isBlank(values.get("reason"))
                  ? Optional.of(Refusal.form("rejection-reason-missing", "reason"))
                  : Optional.empty();
          case "decideOnTheSpot grant" ->
              grants
                  .refuse(businessKey, values)
                  .or(() -> relaxedWithoutReason(businessKey, values));
          case "decideApplication grant" ->
              notMet(businessKey)
                  .or(() -> grants.refuse(businessKey, values))
                  .or(() -> relaxedWithoutReason(businessKey, values));
          case "decideOnTheSpot deny" ->
              isBlank(values.get("reason"))
                  ? Optional.of(Refusal.form("denial-reason-missing", "reason"))
                  : Optional.empty();
          case "reviewApplication recommend-grant" -> notMet(businessKey);
          case "reviewApplication extend" -> extensions.impossible(businessKey);
          case "approveExtension approve" ->
              extensions.refused(businessKey, (String) values.get("reason"));
          case "reviewApplication suspend" -> noStop(businessKey, values.get("stop"));
          default -> Optional.empty();
        };
    return problem.stream().toList();
  }

  private Optional<Refusal> notMet(String number) {
    return assessments.met(number).orElse(true)
        ? Optional.empty()
        : Optional.of(Refusal.law("assessment-not-met", "outcome", assessedBy(number)));
  }

  /** A condition the law asks for as a rule may be relaxed, but the reason is recorded. */
  private Optional<Refusal> relaxedWithoutReason(String number, Map<String, Object> values) {
    Case c = cases.open(number);
    Application a = c.application();
    return !isBlank(values.get("reason"))
        ? Optional.empty()
        : ConditionCheck.of(c.item(), a.facts()).stream()
            .filter(r -> r.condition().strictness() == Strictness.soft)
            .filter(r -> r.verdict() == ConditionCheck.Verdict.NOT_MET)
            .filter(r -> !(a.byCommitment() && ConditionCheck.promised(c.item(), r)))
            .findFirst()
            .map(
                r ->
                    Refusal.law(
                        "relaxed-reason-missing",
                        "reason",
                        r.condition().clause(),
                        r.explanation(),
                        r.condition().clause()));
  }

  private Optional<Refusal> noDefect(String number, Map<String, Object> values) {
    boolean written = !isBlank(values.get("reason"));
    Optional<Refusal> paper = PaperDemand.in("reason", values.get("reason"), rules);
    if (paper.isPresent()) {
      return paper;
    }
    if (defects.isAskedBefore(number) && written) {
      return Optional.of(Refusal.form("correction-again-as-text", "reason"));
    }
    return written || !defects.draft(number).isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.form("correction-without-defect", "reason"));
  }

  private String assessedBy(String number) {
    return cases.open(number).action().clause();
  }

  private Optional<Refusal> noStop(String number, @Nullable Object stop) {
    Item item = cases.open(number).item();
    return extensions
        .over(number, requireNonNull(item.limits().decide()).ground(), "中止计算")
        .or(
            () ->
                item.stop(String.valueOf(stop)).isPresent()
                    ? Optional.empty()
                    : Optional.of(unknown(item, stop)));
  }

  private static Refusal unknown(Item item, @Nullable Object stop) {
    return Refusal.form(
        "stop-unknown",
        "stop",
        stop == null ? "" : stop,
        item.stops().stream()
            .map(s -> s.code() + "（" + s.name() + "）")
            .collect(Collectors.joining("、")));
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || value.toString().isBlank();
  }
}
