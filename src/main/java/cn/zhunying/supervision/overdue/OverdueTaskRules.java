package cn.zhunying.supervision.overdue;

import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands against a supervisor's answer: work is given only to who may do it. */
@Component
class OverdueTaskRules implements TaskRules {

  private final DutyTable table;
  private final Officers officers;
  private final Cards cards;
  private final CaseOverdue cases;

  OverdueTaskRules(DutyTable table, Officers officers, Cards cards, CaseOverdue cases) {
    this.table = table;
    this.officers = officers;
    this.cards = cards;
    this.cases = cases;
  }

  @Override
  public List<Refusal> problems(TaskInHand in) {
    if (!in.task().equals("handleOverdue") || !"reassign".equals(in.values().get("outcome"))) {
      return List.of();
    }
    String assignee = String.valueOf(in.values().get("assignee"));
    return refused(in, assignee).stream().toList();
  }

  private Optional<Refusal> refused(TaskInHand in, String assignee) {
    return in.duty() != null
        ? officers.refuseAssignee(table.require(in.duty()), assignee)
        : cards.toHandle(in.businessKey()).flatMap(card -> cases.refuseAssignee(card, assignee));
  }
}
