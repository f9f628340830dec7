package cn.zhunying.engine.work;

import cn.zhunying.engine.task.TaskFacts;
import cn.zhunying.search.Keys;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a row beside each open task, in the transaction that changes the task. */
@Component
public class WorkRecord {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final WorkTable table;

  WorkRecord(WorkTable table) {
    this.table = table;
  }

  public void created(DelegateTask task, TaskFacts.Shown of) {
    String group =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse("");
    add((Task) task, group, of); // the engine's one class is both
  }

  void add(Task task, String group, TaskFacts.Shown of) {
    WorkItem w =
        new WorkItem(
            task.getId(),
            group,
            task.getAssignee(),
            of.number(),
            task.getTaskDefinitionKey(),
            task.getName() == null ? task.getTaskDefinitionKey() : task.getName(),
            of.item(),
            of.applicant(),
            of.uscc(),
            lastDay(task.getDueDate()),
            task.getCreateTime().toInstant());
    List<Integer> keys =
        new ArrayList<>(List.of(Keys.of(w.applicant(), Set.of(w.group()), w.uscc())));
    keys.addAll(Keys.running(w.caseKey()));
    table.add(w, keys.toArray(Integer[]::new));
  }

  public void changed(DelegateTask task) {
    table.change(task.getId(), task.getAssignee(), lastDay(task.getDueDate()));
  }

  public void gone(DelegateTask task) {
    table.remove(task.getId());
  }

  /** The engine's due date is the first moment too late. */
  static @Nullable LocalDate lastDay(@Nullable Date due) {
    return due == null ? null : due.toInstant().minusMillis(1).atZone(ZONE).toLocalDate();
  }
}
