package cn.zhunying.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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
  public record Released(String id, String key, String task, String name) {}

  /**
   * What somebody held is nobody's. Published in the transaction that releases it.
   *
   * @param bureau where it was held
   */
  public record Handed(String holder, @Nullable String bureau, List<Released> tasks) {}

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
              released.add(
                  new Released(
                      task.getId(), key(task), task.getTaskDefinitionKey(), task.getName()));
            }
          }
          return released;
        });
  }

  /** Of these the ones that nobody holds yet. */
  public Set<String> stillFree(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : session.asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .taskIdIn(ids.toArray(String[]::new))
                    .taskUnassigned()
                    .list()
                    .stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet()));
  }

  private List<String> offeredTo(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
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
