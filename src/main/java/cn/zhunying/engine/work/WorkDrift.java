package cn.zhunying.engine.work;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.task.TaskFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
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

  private final WorkTable table;
  private final WorkRecord record;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final EngineSession session;
  private final ObjectProvider<TaskFacts> facts;

  WorkDrift(
      WorkTable table,
      WorkRecord record,
      TaskService tasks,
      RuntimeService runtime,
      IdentityService identity,
      EngineSession session,
      ObjectProvider<TaskFacts> facts) {
    this.table = table;
    this.record = record;
    this.tasks = tasks;
    this.runtime = runtime;
    this.identity = identity;
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

  private void compare(BiConsumer<Task, WorkItem> differ) {
    Map<String, WorkItem> rows = new HashMap<>();
    table.all().forEach(row -> rows.put(row.taskId(), row));
    Map<String, String> groups = groups();
    for (Task task : session.asSystem(() -> tasks.createTaskQuery().list())) {
      WorkItem row = rows.remove(task.getId());
      if (row == null || !same(task, row, groups.getOrDefault(task.getId(), ""))) {
        differ.accept(task, row);
      }
    }
    rows.values().forEach(row -> differ.accept(null, row));
  }

  private static boolean same(Task task, WorkItem row, String group) {
    return Objects.equals(task.getAssignee(), row.assignee())
        && Objects.equals(WorkRecord.lastDay(task.getDueDate()), row.dueOn())
        && group.equals(row.group());
  }

  /** Whom each task is offered to. */
  private Map<String, String> groups() {
    return session.asSystem(
        () -> {
          Map<String, String> groups = new HashMap<>();
          for (Group group : identity.createGroupQuery().list()) {
            tasks
                .createTaskQuery()
                .taskCandidateGroup(group.getId())
                .includeAssignedTasks()
                .list()
                .forEach(task -> groups.putIfAbsent(task.getId(), group.getId()));
          }
          return groups;
        });
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
