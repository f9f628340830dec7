package cn.zhunying.application;

import cn.zhunying.engine.EngineSession;
import cn.zhunying.engine.OneCommand;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.deploy.ProcessDefinitions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to an application. */
@Component
public class ApplicationProcess {

  /** What an applicant can answer while the commitment waits for a signature. */
  public enum Answer {
    SIGNED("signed"),
    COMMITMENT_WITHDRAWN("commitment-withdrawn"),
    APPLICATION_WITHDRAWN("application-withdrawn"),
    /** Not signed in the time kept for it. */
    UNSIGNED("unsigned");

    private final String code;

    Answer(String code) {
      this.code = code;
    }
  }

  private final RuntimeService runtime;
  private final ProcessDefinitions definitions;
  private final OneCommand oneCommand;
  private final EngineSession session;

  ApplicationProcess(
      RuntimeService runtime,
      ProcessDefinitions definitions,
      OneCommand oneCommand,
      EngineSession session) {
    this.runtime = runtime;
    this.definitions = definitions;
    this.oneCommand = oneCommand;
    this.session = session;
  }

  /**
   * @param process the diagram the item's mode names
   * @param way which of its ways the application begins
   */
  public void submitted(Application application, String process, String way) {
    VariableMap facts = Variables.createVariables();
    ProcessVariables.PROCEDURE.withTransient(facts, way);
    runtime.startProcessInstanceById(definitions.latest(process), application.number(), facts);
  }

  /** Whether the answer was taken: not when nothing waits for one any more. */
  public boolean answered(String number, Answer answer) {
    return answered(number, answer, null);
  }

  /** The same with the applicant's reason. */
  public boolean answered(String number, Answer answer, @Nullable String reason) {
    VariableMap facts = Variables.createVariables();
    ProcessVariables.RESPONSE.withTransient(facts, answer.code);
    if (reason != null) {
      ProcessVariables.REASON.withTransient(facts, reason);
    }
    return oneCommand.of(() -> signalled(number, facts))
        || answer != Answer.SIGNED && correlated(number, "withdrawn", facts);
  }

  /** The licence it is about is no more: it ends wherever it stands. */
  public boolean baseless(String number) {
    VariableMap facts = Variables.createVariables();
    ProcessVariables.RESPONSE.withTransient(facts, Answer.APPLICATION_WITHDRAWN.code);
    ProcessVariables.LICENCE_ENDED.withTransient(facts, true);
    return session.asSystem(
        () -> signalled(number, facts) || correlated(number, "withdrawn", facts));
  }

  private boolean signalled(String number, VariableMap facts) {
    Execution waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(number)
            .activityId("signCommitment")
            .singleResult();
    if (waiting != null) {
      runtime.signal(waiting.getId(), facts);
    }
    return waiting != null;
  }

  public boolean correctionSubmitted(String number) {
    return correlated(number, "correctionSubmitted", Variables.createVariables());
  }

  /** The last missing material of a filing is there. */
  public void filingCompleted(String number) {
    correlated(number, "filingCompleted", Variables.createVariables());
  }

  private boolean correlated(String number, String message, VariableMap facts) {
    Execution waiting =
        runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(number)
            .messageEventSubscriptionName(message)
            .singleResult();
    if (waiting == null) {
      return false;
    }
    runtime.messageEventReceived(message, waiting.getId(), facts);
    return true;
  }
}
