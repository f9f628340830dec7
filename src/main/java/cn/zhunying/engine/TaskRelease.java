package cn.zhunying.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives what somebody holds back to the colleagues it was offered to. */
@Component
public class TaskRelease {

  /**
   * A task that is nobody's again.
   *
   * @param key business key of its case
   * @param name as people read it in their lists
   */
  public record Released(String key, String task, String name) {}

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final EngineSession session;

  TaskRelease(TaskService tasks, RuntimeService runtime, EngineSession session) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.session = session;
  }

  /**
   * @param groups the holder still has; what is offered to one of them stays with the holder
   */
  public List<Released> of(String holder, Collection<String> groups) {
    return session.asSystem(
        () -> {
          List<Released> released = new ArrayList<>();
          for (Task task : tasks.createTaskQuery().taskAssignee(holder).list()) {
            if (offeredTo(task).stream().noneMatch(groups::contains)) {
              tasks.setAssignee(task.getId(), null);
              released.add(new Released(key(task), task.getTaskDefinitionKey(), task.getName()));
            }
          }
          return released;
        });
  }

  private List<String> offeredTo(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private String key(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }
}
