package cn.zhunying.oversight;

import static java.util.Objects.requireNonNull;

import cn.zhunying.engine.Deadlines;
import cn.zhunying.engine.ProcessVariables;
import cn.zhunying.engine.deploy.ProcessDefinitions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to what is late. */
@Component
class OversightProcess {

  private static final String OVERDUE = "overdue-handling";

  private final RuntimeService runtime;
  private final ProcessDefinitions definitions;

  OversightProcess(RuntimeService runtime, ProcessDefinitions definitions) {
    this.runtime = runtime;
    this.definitions = definitions;
  }

  /** A red card on a case: the bureau's supervisor is to handle it. */
  void cardToHandle(Card card) {
    VariableMap facts = Variables.createVariables();
    ProcessVariables.BUREAU.with(facts, card.bureau());
    ProcessVariables.OVERDUE_BUREAU.with(facts, card.bureau());
    ProcessVariables.CARD.with(facts, card.id());
    ProcessVariables.ESCALATE_AT.with(facts, Deadlines.endOf(requireNonNull(card.escalateOn())));
    runtime.startProcessInstanceById(definitions.latest(OVERDUE), card.caseKey(), facts);
  }

  /** What was overdue is done: the handling has lost its object. */
  void cardClosed(Card card) {
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(OVERDUE)
        .processInstanceBusinessKey(card.caseKey())
        .variableValueEquals(ProcessVariables.CARD.name(), card.id())
        .list()
        .forEach(handling -> runtime.deleteProcessInstance(handling.getId(), "已办结，无须再督办"));
  }
}
