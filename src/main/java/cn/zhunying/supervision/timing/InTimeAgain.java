package cn.zhunying.supervision.timing;

import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.SupervisionProcess;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What was said and begun about a deadline that another calendar has put off. */
@Component
class InTimeAgain {

  private static final String RECOUNTED = "按新的工作日历重新计算，期限尚未届满";

  private final DutyTable table;
  private final Cards cards;
  private final SupervisionProcess process;

  InTimeAgain(DutyTable table, Cards cards, SupervisionProcess process) {
    this.table = table;
    this.cards = cards;
    this.process = process;
  }

  /** A card is true for its deadline only; the duty, given as it stands then, may turn anew. */
  Duty after(Duty before, Duty now, LocalDate today) {
    if (now.dueOn().equals(before.dueOn()) || now.overdueOn(today)) {
      return now;
    }
    cards.withdrawDuty(now.id(), RECOUNTED);
    if (before.overdueSince() != null) {
      process.notOverdue(now);
      table.inTimeAgain(now.id());
    }
    return table.require(now.id());
  }
}
