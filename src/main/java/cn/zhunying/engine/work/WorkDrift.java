package cn.zhunying.engine.work;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.task.TaskFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where rows and engine tasks differ: the engine's task is what is true. */
@Component
public class WorkDrift {

  private static final Logger LOG = LoggerFactory.getLogger(WorkDrift.class);
  private static final int AT_ONCE = 500;

  private final WorkTable table;
  private final WorkRecord record;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final EngineSession session;
  private final ObjectProvider<TaskFacts> facts;

  WorkDrift(
      WorkTable table,
      WorkRecord record,
      TaskService tasks,
      RuntimeService runtime,
      EngineSession session,
      ObjectProvider<TaskFacts> facts) {
    this.table = table;
    this.record = record;
    this.tasks = tasks;
    this.runtime = runtime;
    this.session = session;
    this.facts = facts;
  }

  /** An installation from before there were rows. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (table.isEmpty() && tasks.createTaskQuery().count() > 0) {
      LOG.info("{} tasks entered in the work lists", repair());
    }
  }

  /**
   * @param found is told each task id with what differs
   */
  public void look(BiConsumer<String, String> found) {
    compare(
        (task, row) -> found.accept((task == null ? row.taskId() : task.getId()), what(task, row)));
  }

  /**
   * Rows follow the tasks.
   *
   * @return how many differed
   */
  @Transactional
  public int repair() {
    int[] repaired = {0};
    compare(
        (task, row) -> {
          repaired[0]++;
          if (row != null) {
            table.remove(row.taskId());
          }
          if (task != null) {
            enter(task);
          }
        });
    return repaired[0];
  }

  /** Page by page, so that no more is held at once however much work there is. */
  private void compare(BiConsumer<Task, WorkItem> differ) {
    List<WorkItem> rows = table.after(null, AT_ONCE);
    while (!rows.isEmpty()) {
      rows(rows, differ);
      rows = table.after(rows.get(rows.size() - 1), AT_ONCE);
    }
    int from = 0;
    List<Task> page = tasks(from);
    while (!page.isEmpty()) {
      Set<String> known = table.known(page.stream().map(Task::getId).toList());
      page.stream().filter(t -> !known.contains(t.getId())).forEach(t -> differ.accept(t, null));
      from += AT_ONCE;
      page = tasks(from);
    }
  }

  private void rows(List<WorkItem> rows, BiConsumer<Task, WorkItem> differ) {
    Map<String, Task> page = new HashMap<>();
    String[] ids = rows.stream().map(WorkItem::taskId).toArray(String[]::new);
    session
        .asSystem(() -> tasks.createTaskQuery().taskIdIn(ids).list())
        .forEach(task -> page.put(task.getId(), task));
    Map<String, List<WorkItem>> ofGroups =
        rows.stream().collect(Collectors.groupingBy(WorkItem::group));
    ofGroups.forEach(
        (group, items) -> {
          Set<String> offered = offered(group, items);
          for (WorkItem row : items) {
            Task task = page.get(row.taskId());
            if (task == null || !offered.contains(row.taskId()) || !same(task, row)) {
              differ.accept(task, row);
            }
          }
        });
  }

  private List<Task> tasks(int from) {
    return session.asSystem(
        () -> tasks.createTaskQuery().orderByTaskId().asc().listPage(from, AT_ONCE));
  }

  /** Which of the rows' tasks are the group's; without a group, those that are no group's. */
  private Set<String> offered(String group, List<WorkItem> rows) {
    String[] ids = rows.stream().map(WorkItem::taskId).toArray(String[]::new);
    TaskQuery query = tasks.createTaskQuery().taskIdIn(ids);
    TaskQuery of =
        group.isEmpty()
            ? query.withoutCandidateGroups()
            : query.taskCandidateGroup(group).includeAssignedTasks();
    return session.asSystem(of::list).stream().map(Task::getId).collect(Collectors.toSet());
  }

  private static boolean same(Task task, WorkItem row) {
    return Objects.equals(task.getAssignee(), row.assignee())
        && Objects.equals(WorkRecord.lastDay(task.getDueDate()), row.dueOn());
  }

  private static String what(Task task, WorkItem row) {
    return task == null
        ? "工作台有此任务（%s），流程中没有".formatted(row.caseKey())
        : row == null
            ? "流程中有此任务（%s），工作台没有".formatted(task.getName())
            : "承办单位、领取人或者期限与流程中的任务不同（%s）".formatted(row.caseKey());
  }

  private void enter(Task task) {
    TaskFacts source = facts.getIfAvailable();
    if (source != null) {
      String key =
          runtime
              .createProcessInstanceQuery()
              .processInstanceId(task.getProcessInstanceId())
              .singleResult()
              .getBusinessKey();
      Long duty = (Long) tasks.getVariable(task.getId(), ProcessVariables.DUTY.name());
      String group =
          tasks.getIdentityLinksForTask(task.getId()).stream()
              .map(org.camunda.bpm.engine.task.IdentityLink::getGroupId)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      record.add(task, group, source.shown(key, task.getTaskDefinitionKey(), duty));
    }
  }
}
