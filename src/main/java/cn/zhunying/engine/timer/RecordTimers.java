package cn.zhunying.engine.timer;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.task.TaskDates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadline of record is a row; variables, timers and task dates of running instances follow it.
 * Which timer follows which date is read from the deployed version of the diagram itself, so that
 * it holds for any diagram and any version of it.
 */
@Component
public class RecordTimers {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  /**
   * What the rows say about one case or duty.
   *
   * @param duty null for a case
   * @param dates by variable, as timers take them
   */
  public record Rows(
      String businessKey, @Nullable Long duty, Map<ProcessVariable<Date>, Date> dates) {

    @Nullable Date expected(String variable) {
      return dates.entrySet().stream()
          .filter(e -> e.getKey().name().equals(variable))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }
  }

  private final RuntimeService runtime;
  private final ManagementService management;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final EngineSession session;
  private final EngineClock clock;
  private final ObjectProvider<TaskDates> taskDates;

  RecordTimers(
      RuntimeService runtime,
      ManagementService management,
      TaskService tasks,
      RepositoryService repository,
      EngineSession session,
      EngineClock clock,
      ObjectProvider<TaskDates> taskDates) {
    this.runtime = runtime;
    this.management = management;
    this.tasks = tasks;
    this.repository = repository;
    this.session = session;
    this.clock = clock;
    this.taskDates = taskDates;
  }

  /** What of the engine's differs from the rows; changes nothing. */
  public List<String> drift(Rows rows) {
    return compare(rows, false);
  }

  /** Brings it in line; says what had differed. */
  @Transactional
  public List<String> follow(Rows rows) {
    return compare(rows, true);
  }

  private List<String> compare(Rows rows, boolean repair) {
    List<String> found = new ArrayList<>();
    try (EngineSession.Scope system = session.ofSystem()) {
      for (ProcessInstance instance :
          runtime
              .createProcessInstanceQuery()
              .processInstanceBusinessKey(rows.businessKey())
              .list()) {
        if (Objects.equals(duty(instance), rows.duty())) {
          variables(instance, rows, repair, found);
          timers(instance, rows, repair, found);
          tasks(instance, rows, repair, found);
        }
      }
    }
    return found;
  }

  private @Nullable Long duty(ProcessInstance instance) {
    Object duty = runtime.getVariable(instance.getId(), ProcessVariables.DUTY.name());
    return duty == null ? null : ((Number) duty).longValue();
  }

  private void variables(ProcessInstance of, Rows rows, boolean repair, List<String> found) {
    for (VariableInstance v :
        runtime.createVariableInstanceQuery().processInstanceIdIn(of.getId()).list()) {
      Date expected = rows.expected(v.getName());
      if (expected != null
          && waitedFor(of).contains(v.getName())
          && differ(expected, (Date) v.getValue())) {
        found.add("变量 %s 为 %s，登记的期限为 %s".formatted(v.getName(), v.getValue(), expected));
        if (repair) {
          runtime.setVariableLocal(v.getExecutionId(), v.getName(), expected);
        }
      }
    }
  }

  /** Variables a timer of the instance's own diagram reads; copies it only hands on are history. */
  private Set<String> waitedFor(ProcessInstance of) {
    return repository
        .getBpmnModelInstance(of.getProcessDefinitionId())
        .getModelElementsByType(TimerEventDefinition.class)
        .stream()
        .filter(t -> t.getTimeDate() != null)
        .map(t -> VARIABLE.matcher(t.getTimeDate().getTextContent().strip()))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  private void timers(ProcessInstance of, Rows rows, boolean repair, List<String> found) {
    for (Job job : management.createJobQuery().processInstanceId(of.getId()).timers().list()) {
      String activity = activity(job);
      Date expected =
          variable(job.getProcessDefinitionId(), activity).map(rows::expected).orElse(null);
      if (expected != null && differ(expected, job.getDuedate())) {
        found.add("定时器 %s 为 %s，登记的期限为 %s".formatted(activity, job.getDuedate(), expected));
        if (repair) {
          management.setJobDuedate(job.getId(), expected);
        }
      }
    }
  }

  private void tasks(ProcessInstance of, Rows rows, boolean repair, List<String> found) {
    for (Task task : tasks.createTaskQuery().processInstanceId(of.getId()).list()) {
      if (dated(task, rows)) {
        found.add("任务 %s 的到期日、提醒日与登记的期限不一致".formatted(task.getTaskDefinitionKey()));
        if (repair) {
          tasks.saveTask(task);
        }
      }
      Optional<String> lost = lostTimer(of, task, rows);
      if (lost.isPresent()) {
        found.add("任务 %s 的定时器 %s 缺失".formatted(task.getTaskDefinitionKey(), lost.get()));
        if (repair) {
          enterAnew(of, task);
        }
      }
    }
  }

  /** Whether the task had to be given other dates. */
  private boolean dated(Task task, Rows rows) {
    TaskDates source = taskDates.getIfAvailable();
    Optional<TaskDates.Dates> dates =
        source == null
            ? Optional.empty()
            : source.of(rows.businessKey(), task.getTaskDefinitionKey(), rows.duty());
    if (dates.isEmpty()) {
      return false;
    }
    Date due = Deadlines.endOf(dates.get().due());
    Date warn = dates.get().warn() == null ? null : Deadlines.startOf(dates.get().warn());
    boolean differs = differ(due, task.getDueDate()) || differ(warn, task.getFollowUpDate());
    task.setDueDate(due);
    task.setFollowUpDate(warn);
    return differs;
  }

  /**
   * A timer that should be waiting beside the task; one that has fired and let it live is not. A
   * task ahead of the clock tells nothing: it was made before the clock was set back.
   */
  private Optional<String> lostTimer(ProcessInstance of, Task task, Rows rows) {
    if (task.getCreateTime().after(clock.now())) {
      return Optional.empty();
    }
    List<String> armed =
        management.createJobQuery().processInstanceId(of.getId()).timers().list().stream()
            .map(this::activity)
            .toList();
    return boundaryTimers(task)
        .filter(event -> !armed.contains(event.getId()))
        .filter(
            event -> {
              Date due =
                  variable(task.getProcessDefinitionId(), event.getId())
                      .map(rows::expected)
                      .orElse(null);
              return due != null && (event.cancelActivity() || due.after(clock.now()));
            })
        .map(BoundaryEvent::getId)
        .findFirst();
  }

  /** Entering the task again arms what is drawn at it; who held it still does. */
  private void enterAnew(ProcessInstance of, Task task) {
    runtime
        .createProcessInstanceModification(of.getId())
        .startBeforeActivity(task.getTaskDefinitionKey())
        .cancelActivityInstance(activityInstance(of, task))
        .execute();
    if (task.getAssignee() != null) {
      tasks
          .createTaskQuery()
          .processInstanceId(of.getId())
          .taskDefinitionKey(task.getTaskDefinitionKey())
          .list()
          .forEach(again -> tasks.setAssignee(again.getId(), task.getAssignee()));
    }
  }

  private String activityInstance(ProcessInstance of, Task task) {
    return runtime
        .getActivityInstance(of.getId())
        .getActivityInstances(task.getTaskDefinitionKey())[0]
        .getId();
  }

  private String activity(Job job) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  /** The variable whose date a timer waits for, as the instance's own version draws it. */
  private Optional<String> variable(String definition, String activity) {
    return repository.getBpmnModelInstance(definition).getModelElementById(activity)
            instanceof CatchEvent event
        ? timer(event)
            .filter(t -> t.getTimeDate() != null)
            .map(t -> VARIABLE.matcher(t.getTimeDate().getTextContent().strip()))
            .filter(Matcher::matches)
            .map(m -> m.group(1))
            .findFirst()
        : Optional.empty();
  }

  private Stream<BoundaryEvent> boundaryTimers(Task task) {
    return repository
        .getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementsByType(BoundaryEvent.class)
        .stream()
        .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
        .filter(event -> timer(event).findAny().isPresent());
  }

  private static Stream<TimerEventDefinition> timer(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast);
  }

  private static boolean differ(@Nullable Date expected, Date found) {
    return expected == null || found == null
        ? !Objects.equals(expected, found)
        : expected.getTime() / 1000 != found.getTime() / 1000;
  }
}
