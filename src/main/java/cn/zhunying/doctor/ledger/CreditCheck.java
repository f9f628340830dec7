package cn.zhunying.doctor.ledger;

import cn.zhunying.credit.ledger.CreditAudit;
import cn.zhunying.credit.list.ListAudit;
import cn.zhunying.doctor.Check;
import cn.zhunying.doctor.Examination;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Scores and ends of cycles are what the entries of the ledger add up to, and lists what they rest
 * on.
 */
@Component
@Order(8)
class CreditCheck implements Check {

  private final CreditAudit audit;
  private final ListAudit lists;

  CreditCheck(CreditAudit audit, ListAudit lists) {
    this.audit = audit;
    this.lists = lists;
  }

  @Override
  public String name() {
    return "诚信积分重算";
  }

  @Override
  public void look(Examination e) {
    audit.differences(
        (uscc, what) -> e.found("积分与重算不一致", "信用主体 " + uscc, what, "登记被越过系统改动：从备份核对后恢复"));
    lists.differences(
        (uscc, cycle) -> e.found("公示结果与投诉、期末积分不一致", "信用主体 " + uscc, cycle, "名单以此为据：核对投诉的核实结果后更正"));
  }
}
