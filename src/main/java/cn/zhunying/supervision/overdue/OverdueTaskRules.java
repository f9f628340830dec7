package cn.zhunying.supervision.overdue;

import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.law.Refusal;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import java.util.List;
import java.util.Map;
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
  public List<Refusal> problems(String businessKey, String task, Map<String, Object> values) {
    if (!task.equals("handleOverdue") || !"reassign".equals(values.get("outcome"))) {
      return List.of();
    }
    String assignee = String.valueOf(values.get("assignee"));
    return refused(businessKey, assignee).stream().toList();
  }

  /** Duties of one licence are all its bureau's, so any of them tells who may be given one. */
  private Optional<Refusal> refused(String businessKey, String assignee) {
    return table.ofLicence(businessKey).stream()
        .findFirst()
        .map(duty -> officers.refuseAssignee(duty, assignee))
        .orElseGet(
            () ->
                cards.toHandle(businessKey).flatMap(card -> cases.refuseAssignee(card, assignee)));
  }
}
