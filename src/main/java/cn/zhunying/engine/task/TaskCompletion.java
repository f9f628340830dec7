package cn.zhunying.engine.task;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.EngineUser;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.form.FormSchema;
import cn.zhunying.engine.form.TaskForms;
import cn.zhunying.law.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** May this officer complete this task with these values? */
@Component
public class TaskCompletion {

  public sealed interface Answer {}

  /** Nothing stands against it, with these values: Tasklist also sends the fields it only shows. */
  public record Allowed(Map<String, Object> values) implements Answer {}

  /** No such task for this user: the engine's own answer discloses no more. */
  public record NotVisible() implements Answer {}

  public record HeldBy(String assignee) implements Answer {}

  /**
   * Neither seeing a task (an administrator does) nor holding it (whoever moved to another bureau
   * did) is the right to act in the bureau's name.
   */
  public record NotTheirs() implements Answer {}

  public record Wrong(List<Refusal> problems) implements Answer {}

  private final TaskService tasks;
  private final TaskForms forms;
  private final EngineSession session;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ObjectProvider<TaskRules> rules;

  TaskCompletion(
      TaskService tasks,
      TaskForms forms,
      EngineSession session,
      RuntimeService runtime,
      HistoryService history,
      ObjectProvider<TaskRules> rules) {
    this.tasks = tasks;
    this.forms = forms;
    this.session = session;
    this.runtime = runtime;
    this.history = history;
    this.rules = rules;
  }

  public Answer check(EngineUser user, String taskId, Map<String, Object> values) {
    Optional<Task> visible = visible(user, taskId);
    if (visible.isEmpty()) {
      return new NotVisible();
    }
    Task task = visible.get();
    if (!isOffered(task, user)) {
      return new NotTheirs();
    }
    if (task.getAssignee() != null && !task.getAssignee().equals(user.engineId())) {
      return new HeldBy(task.getAssignee());
    }
    Optional<FormSchema> form =
        forms.find(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    Map<String, Object> written = form.map(f -> f.written(values)).orElse(values);
    List<Refusal> problems =
        form.map(f -> forms.check(f, written))
            .orElseGet(() -> values.isEmpty() ? List.of() : List.of(noForm(values)));
    if (problems.isEmpty()) {
      try {
        problems = session.asSystem(() -> against(task, written));
      } catch (OptimisticLockingFailureException | NullValueException gone) {
        return new NotVisible();
      }
    }
    return problems.isEmpty() ? new Allowed(written) : new Wrong(problems);
  }

  /** What the rules know of others, the officer asking may not see. */
  private List<Refusal> against(Task task, Map<String, Object> written) {
    ProcessInstance of =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    if (of == null) {
      throw new NullValueException("the process of task " + task.getId() + " is gone");
    }
    String key = of.getBusinessKey();
    Long duty = (Long) tasks.getVariable(task.getId(), ProcessVariables.DUTY.name());
    TaskInHand inHand = new TaskInHand(key, task.getTaskDefinitionKey(), duty, written);
    return rules.stream().flatMap(r -> r.problems(inHand).stream()).toList();
  }

  /** Somebody still has to answer it. */
  public boolean isOpen(String taskId) {
    return tasks.createTaskQuery().taskId(taskId).count() > 0;
  }

  /** The case of a task, also of one that is done; null when there never was one. */
  public @Nullable String caseOf(String taskId) {
    HistoricTaskInstance task =
        history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    HistoricProcessInstance of =
        task == null
            ? null
            : history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    return of == null ? null : of.getBusinessKey();
  }

  /** Who holds the task, when it is visible and somebody does. */
  public Optional<String> holder(EngineUser user, String taskId) {
    return visible(user, taskId).map(Task::getAssignee);
  }

  /** Whether the task is offered to a group of the user's. */
  public boolean isOffered(EngineUser user, String taskId) {
    return visible(user, taskId).filter(task -> isOffered(task, user)).isPresent();
  }

  /** Back to the colleagues it was offered to. */
  public void giveBack(EngineUser user, String taskId) {
    try (EngineSession.Scope as = session.of(user)) {
      tasks.claim(taskId, null);
    }
  }

  private Optional<Task> visible(EngineUser user, String taskId) {
    try (EngineSession.Scope as = session.of(user)) {
      return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
    }
  }

  private boolean isOffered(Task task, EngineUser user) {
    List<IdentityLink> links = session.asSystem(() -> tasks.getIdentityLinksForTask(task.getId()));
    return links.stream()
        .map(IdentityLink::getGroupId)
        .anyMatch(group -> group != null && user.engineGroups().contains(group));
  }

  private static Refusal noForm(Map<String, Object> values) {
    return Refusal.form("task-without-form", values.keySet().iterator().next());
  }
}
