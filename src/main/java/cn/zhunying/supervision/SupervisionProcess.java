package cn.zhunying.supervision;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.ProcessVariable;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.deploy.ProcessDefinitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in supervision, told to the diagrams. */
@Component
public class SupervisionProcess {

  /** On the form of {@code handleOverdue}: who is to hold the duty from now on. */
  public static final ProcessVariable<String> ASSIGNEE = ProcessVariable.string("assignee");

  private static final String OVERDUE = "overdue-handling";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final ProcessDefinitions definitions;
  private final EngineSession session;

  SupervisionProcess(
      RuntimeService runtime,
      TaskService tasks,
      RepositoryService repository,
      ProcessDefinitions definitions,
      EngineSession session) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
    this.definitions = definitions;
    this.session = session;
  }

  /**
   * @param process the shared process that carries it out
   */
  public void dutyOpened(Duty duty, String process) {
    VariableMap facts = Variables.createVariables();
    ProcessVariables.BUREAU.with(facts, duty.bureau());
    ProcessVariables.DUTY.with(facts, duty.id());
    ProcessVariables.DUTY_PROCESS.with(facts, process);
    ProcessVariables.DUE_AT.with(facts, Deadlines.endOf(duty.dueOn()));
    ProcessVariables.WARN_AT.with(facts, Deadlines.startOf(duty.warnOn()));
    String definition = definitions.latest(duty.item() + "-supervision");
    session.asSystem(() -> runtime.startProcessInstanceById(definition, duty.licence(), facts));
  }

  /** The licence is no more: nothing of this duty is waited for any longer. */
  public void dutyEnded(Duty duty, String why) {
    try (EngineSession.Scope system = session.ofSystem()) {
      runtime
          .createProcessInstanceQuery()
          .rootProcessInstances()
          .processInstanceBusinessKey(duty.licence())
          .variableValueEquals(ProcessVariables.DUTY.name(), duty.id())
          .list()
          .forEach(i -> runtime.deleteProcessInstance(i.getId(), "licence " + why, true, true));
    }
  }

  /** The supervisor's open task about this duty being overdue. */
  public Optional<String> overdueTask(Duty duty) {
    return task(duty, "handleOverdue").map(Task::getId);
  }

  /** It is not overdue any more: what was begun about that is taken back, the duty goes on. */
  public void notOverdue(Duty duty) {
    try (EngineSession.Scope system = session.ofSystem()) {
      for (ProcessInstance handling :
          runtime
              .createProcessInstanceQuery()
              .processDefinitionKey(OVERDUE)
              .processInstanceBusinessKey(duty.licence())
              .variableValueEquals(ProcessVariables.DUTY.name(), duty.id())
              .list()) {
        takeBack(handling.getId());
      }
    }
  }

  private void takeBack(String handling) {
    ProcessInstance of =
        runtime.createProcessInstanceQuery().subProcessInstanceId(handling).singleResult();
    for (CallActivity call :
        repository
            .getBpmnModelInstance(of.getProcessDefinitionId())
            .getModelElementsByType(CallActivity.class)) {
      if (OVERDUE.equals(call.getCalledElement())) {
        runtime
            .createProcessInstanceModification(of.getId())
            .cancelAllForActivity(call.getId())
            .execute();
      }
    }
  }

  public void overdueHandled(
      String taskId, String outcome, @Nullable String reason, @Nullable String assignee) {
    VariableMap values = Variables.createVariables();
    ProcessVariables.OUTCOME.with(values, outcome);
    if (reason != null) {
      ProcessVariables.REASON.with(values, reason);
    }
    if (assignee != null) {
      ASSIGNEE.with(values, assignee);
    }
    try (EngineSession.Scope system = session.ofSystem()) {
      tasks.complete(taskId, values);
    }
  }

  public boolean waitsForInspector(Duty duty) {
    return inspectorTask(duty).isPresent();
  }

  /** The task by which an inspector concludes it, while there is one. */
  public Optional<String> conclusion(Duty duty) {
    return inspectorTask(duty).map(Task::getId);
  }

  public void inspectorReassigned(Duty duty, String assignee) {
    try (EngineSession.Scope system = session.ofSystem()) {
      inspectorTask(duty).ifPresent(task -> tasks.setAssignee(task.getId(), assignee));
    }
  }

  /**
   * What a case waits for.
   *
   * @param role whose work it is
   */
  public record CaseTask(String id, @Nullable String assignee, String role) {}

  /** The open tasks of a case, without the handling of its being overdue. */
  public List<CaseTask> caseTasks(String number) {
    return session.asSystem(
        () ->
            tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> !task.getTaskDefinitionKey().equals("handleOverdue"))
                .map(task -> new CaseTask(task.getId(), task.getAssignee(), role(task)))
                .toList());
  }

  public void caseReassigned(CaseTask task, String assignee) {
    try (EngineSession.Scope system = session.ofSystem()) {
      tasks.setAssignee(task.id(), assignee);
    }
  }

  /** Groups are named bureau-role. */
  private String role(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .map(group -> group.substring(group.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("SUPERVISOR");
  }

  public void rectificationReported(Duty duty, LocalDate reviewBy) {
    arrived(duty, "rectificationReported", reviewBy);
  }

  public void statementSubmitted(Duty duty, LocalDate decideBy) {
    arrived(duty, "statementSubmitted", decideBy);
  }

  public void annualReportSubmitted(Duty duty) {
    try (EngineSession.Scope system = session.ofSystem()) {
      runtime
          .createMessageCorrelation("annualReportSubmitted")
          .processInstanceBusinessKey(duty.licence())
          .processInstanceVariableEquals(ProcessVariables.DUTY.name(), duty.id())
          .correlate();
    }
  }

  private void arrived(Duty duty, String message, LocalDate reviewBy) {
    try (EngineSession.Scope system = session.ofSystem()) {
      runtime
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(duty.licence())
          .processInstanceVariableEquals(ProcessVariables.DUTY.name(), duty.id())
          .setVariable(ProcessVariables.REVIEW_BY.name(), Deadlines.endOf(reviewBy))
          .correlate();
    }
  }

  private Optional<Task> inspectorTask(Duty duty) {
    return task(
        duty,
        "verifyCommitment",
        "reviewRectification",
        "conductInspection",
        "concludeAnnualInspection",
        "concludeRating",
        "confirmReturn");
  }

  private Optional<Task> task(Duty duty, String... ids) {
    List<Task> open =
        session.asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(duty.licence())
                    .taskDefinitionKeyIn(ids)
                    .processVariableValueEquals(ProcessVariables.DUTY.name(), duty.id())
                    .orderByTaskCreateTime()
                    .asc()
                    .list());
    return open.stream().findFirst();
  }
}
