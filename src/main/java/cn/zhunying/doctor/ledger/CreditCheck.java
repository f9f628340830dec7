package cn.zhunying.doctor.ledger;

import cn.zhunying.credit.ledger.CreditAudit;
import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Scores and ends of cycles are what the entries of the ledger add up to. */
@Component
@Order(8)
class CreditCheck implements Check {

  private final CreditAudit audit;

  CreditCheck(CreditAudit audit) {
    this.audit = audit;
  }

  @Override
  public String name() {
    return "诚信积分重算";
  }

  @Override
  public void look(Examination e) {
    audit.differences(
        (uscc, what) -> e.found("积分与重算不一致", "信用主体 " + uscc, what, "登记被越过系统改动：从备份核对后恢复"));
  }
}
