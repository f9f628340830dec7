package cn.zhunying.application.review;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.engine.form.FormProblem;
import cn.zhunying.engine.task.TaskRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands against an officer's answer in the general procedure. */
@Component
class CaseTaskRules implements TaskRules {

  private final Applications applications;
  private final Defects defects;
  private final CaseClocks clocks;
  private final Assessments assessments;
  private final Items items;

  CaseTaskRules(
      Applications applications,
      Defects defects,
      CaseClocks clocks,
      Assessments assessments,
      Items items) {
    this.applications = applications;
    this.defects = defects;
    this.clocks = clocks;
    this.assessments = assessments;
    this.items = items;
  }

  @Override
  public List<FormProblem> problems(String businessKey, String task, Map<String, Object> values) {
    String answer = task + " " + values.get("outcome");
    Optional<FormProblem> problem =
        switch (answer) {
          case "acceptApplication correct" -> noDefect(businessKey, values);
          case "acceptApplication reject" ->
              isBlank(values.get("reason"))
                  ? Optional.of(new FormProblem("reason", "不予受理没有写明理由", "请写明理由和依据"))
                  : Optional.empty();
          case "decideOnTheSpot grant" -> relaxedWithoutReason(businessKey, values);
          case "decideApplication grant" ->
              notMet(businessKey).or(() -> relaxedWithoutReason(businessKey, values));
          case "decideOnTheSpot deny" ->
              isBlank(values.get("reason"))
                  ? Optional.of(new FormProblem("reason", "不予许可没有写明理由", "请写明理由和依据"))
                  : Optional.empty();
          case "reviewApplication recommend-grant" -> notMet(businessKey);
          case "reviewApplication extend" -> noExtension(businessKey);
          case "reviewApplication suspend" -> noStop(businessKey, values.get("stop"));
          default -> Optional.empty();
        };
    return problem.stream().toList();
  }

  private Optional<FormProblem> notMet(String number) {
    return assessments.met(number).orElse(true)
        ? Optional.empty()
        : Optional.of(new FormProblem("outcome", "专家评估未达到设置标准，不能准予", "请提出或者作出不予许可的决定，并写明评估结论"));
  }

  /** A condition the law asks for as a rule may be relaxed, but the reason is recorded. */
  private Optional<FormProblem> relaxedWithoutReason(String number, Map<String, Object> values) {
    Application a = applications.require(number);
    Item item = items.told(a.terms(), a.action());
    return !isBlank(values.get("reason"))
        ? Optional.empty()
        : ConditionCheck.of(item, a.facts()).stream()
            .filter(r -> r.condition().strictness() == Strictness.soft)
            .filter(r -> r.verdict() == ConditionCheck.Verdict.NOT_MET)
            .filter(r -> !(a.byCommitment() && ConditionCheck.promised(item, r)))
            .findFirst()
            .map(
                r ->
                    new FormProblem(
                        "reason",
                        "%s（%s）".formatted(r.explanation(), r.condition().clause()),
                        "放宽这一条件的，请写明理由；不能放宽的，请决定不予许可"));
  }

  private Optional<FormProblem> noDefect(String number, Map<String, Object> values) {
    boolean written = !isBlank(values.get("reason"));
    if (defects.isAskedBefore(number) && written) {
      return Optional.of(
          new FormProblem("reason", "已经告知过补正，再次告知不能只写文字", "请打开办件全貌，逐条登记缺陷并说明首次告知时是否已经存在"));
    }
    return written || !defects.draft(number).isEmpty()
        ? Optional.empty()
        : Optional.of(new FormProblem("reason", "补正告知没有任何需要补正的内容", "请打开办件全貌逐条登记缺陷，或者在此一次写明全部内容"));
  }

  private Optional<FormProblem> noExtension(String number) {
    if (clocks.isOverdue(number, "decision")) {
      return Optional.of(ranOut("延长"));
    }
    return clocks.isExtended(number, "decision")
        ? Optional.of(new FormProblem("outcome", "办理期限已经延长过一次", "只能延长一次，请提出准予或者不予许可的意见"))
        : Optional.empty();
  }

  private static FormProblem ranOut(String wanted) {
    return new FormProblem("outcome", "办理期限已经届满，届满后不能再" + wanted, "请提出准予或者不予许可的意见，按逾期处理");
  }

  private Optional<FormProblem> noStop(String number, Object stop) {
    if (clocks.isOverdue(number, "decision")) {
      return Optional.of(ranOut("中止计算"));
    }
    Application a = applications.require(number);
    Item item = items.told(a.terms(), a.action());
    return item.stop(String.valueOf(stop)).isPresent()
        ? Optional.empty()
        : Optional.of(
            new FormProblem(
                "stop",
                "本事项没有“%s”这种不计入办理期限的程序".formatted(stop == null ? "" : stop),
                "可选：%s"
                    .formatted(
                        item.stops().stream()
                            .map(s -> s.code() + "（" + s.name() + "）")
                            .collect(Collectors.joining("、")))));
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }
}
