package cn.zhunying.engine.task;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.form.FormSchema;
import cn.zhunying.engine.form.TaskForms;
import cn.zhunying.engine.work.WorkRecord;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happens at every user task, whichever way it is reached. */
@Component
class TaskListeners extends AbstractBpmnParseListener {

  private static final List<String> EARLIER_ANSWERS =
      List.of("outcome", "reason", "assignee", "stop");

  private final TaskForms forms;
  private final ObjectProvider<TaskFacts> facts;
  private final ObjectProvider<TaskDates> dates;
  private final ObjectProvider<WorkRecord> work;

  TaskListeners(
      TaskForms forms,
      ObjectProvider<TaskFacts> facts,
      ObjectProvider<TaskDates> dates,
      ObjectProvider<WorkRecord> work) {
    this.forms = forms;
    this.facts = facts;
    this.dates = dates;
    this.work = work;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::describe);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, t -> work.getObject().changed(t));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::refuseUnknownOutcome);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> work.getObject().gone(t));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, t -> work.getObject().gone(t));
  }

  /** What an earlier step answered is not this one's answer. */
  private static void forgetEarlierAnswers(DelegateTask task) {
    task.removeVariables(EARLIER_ANSWERS);
  }

  private void describe(DelegateTask task) {
    forgetEarlierAnswers(task);
    date(task);
    TaskFacts source = facts.getIfAvailable();
    if (source != null) {
      String businessKey = task.getExecution().getProcessBusinessKey();
      Long duty = ProcessVariables.DUTY.get(task.getExecution());
      TaskFacts.Shown of = source.shown(businessKey, task.getTaskDefinitionKey(), duty);
      of.variables().forEach(task::setVariableLocal);
      work.getObject().created(task, of);
    }
  }

  /** From the row of record, whatever the diagram was drawn with. */
  private void date(DelegateTask task) {
    TaskDates source = dates.getIfAvailable();
    if (source != null) {
      String businessKey = task.getExecution().getProcessBusinessKey();
      Long duty = ProcessVariables.DUTY.get(task.getExecution());
      source
          .of(businessKey, task.getTaskDefinitionKey(), duty)
          .ifPresent(
              found -> {
                task.setDueDate(Deadlines.endOf(found.due()));
                task.setFollowUpDate(found.warn() == null ? null : Deadlines.startOf(found.warn()));
              });
    }
  }

  /**
   * The values were checked where they came in; this one catches a way in that nobody thought of.
   */
  private void refuseUnknownOutcome(DelegateTask task) {
    Optional<FormSchema> form =
        forms.find(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    form.flatMap(f -> f.checkOption("outcome", task.getVariable("outcome")))
        .ifPresent(
            problem -> {
              throw new BadUserRequestException(problem.reason() + "；" + problem.remedy());
            });
  }
}
