package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.supervision.CreditHook;
import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.law.CommonRules;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.credit.CreditHooks;
import org.springframework.stereotype.Component;

/**
 * A commitment that a decision in force calls false: it bars from the next one and costs points.
 */
@Component
class FalseCommitments {

  private final CreditRecords credit;
  private final CreditHooks hooks;
  private final CommonRules rules;

  FalseCommitments(CreditRecords credit, CreditHooks hooks, CommonRules rules) {
    this.credit = credit;
    this.hooks = hooks;
    this.rules = rules;
  }

  void stands(Duty duty, String uscc, String document) {
    credit.bar(
        uscc,
        Bar.Kind.FALSE_COMMITMENT,
        duty.licence(),
        requireNonNull(duty.findingReason()),
        rules.falseCommitmentBars().clause(),
        document);
    hooks.decided(duty, CreditHook.FALSE_COMMITMENT, document);
  }
}
