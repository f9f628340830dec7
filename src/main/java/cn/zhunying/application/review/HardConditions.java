package cn.zhunying.application.review;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.check.ConditionCheck.Verdict;
import cn.zhunying.catalogue.terms.condition.Condition;
import cn.zhunying.catalogue.terms.condition.Strictness;
import cn.zhunying.law.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What must be met is met at every grant, whoever decides: 申请符合法定条件的，依法作出准予的决定 (人社部发〔2021〕43号
 * 全国方案第七项·办理程序4). Where the law itself makes an exception, the officer records why it applies.
 */
@Component
class HardConditions {

  private final Cases cases;

  HardConditions(Cases cases) {
    this.cases = cases;
  }

  /** What stands against a grant with these values; empty when nothing does. */
  Optional<Refusal> refuse(String number, Map<String, Object> values) {
    Case c = cases.open(number);
    Application a = c.application();
    Object reason = values.get("reason");
    boolean reasoned = reason != null && !reason.toString().isBlank();
    return ConditionCheck.of(c.item(), a.facts()).stream()
        .filter(r -> r.condition().strictness() == Strictness.hard)
        .filter(r -> r.verdict() == Verdict.NOT_MET)
        .filter(r -> !(a.byCommitment() && ConditionCheck.promised(c.item(), r)))
        .filter(r -> !(reasoned && r.condition().exception() != null))
        .findFirst()
        .map(HardConditions::problem);
  }

  private static Refusal problem(ConditionCheck.Result r) {
    Condition c = r.condition();
    return c.exception() == null
        ? Refusal.law("condition-unmet", "outcome", c.clause(), r.explanation())
        : Refusal.law(
            "condition-unmet-without-exception",
            "reason",
            c.clause(),
            r.explanation(),
            c.exception().text(),
            c.exception().clause());
  }
}
