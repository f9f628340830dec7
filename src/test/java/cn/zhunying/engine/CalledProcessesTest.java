package cn.zhunying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process that is called costs what is drawn in it and no more, and is always the newest. */
@EngineTest
class CalledProcessesTest {

  private static final BpmnModelInstance CALLING =
      Bpmn.createExecutableProcess("calling")
          .camundaHistoryTimeToLive(1)
          .startEvent()
          .callActivity()
          .calledElement("called")
          .camundaInBusinessKey("#{execution.processBusinessKey}")
          .camundaCalledElementBinding("latest")
          .endEvent()
          .done();

  private static final BpmnModelInstance AT_ONCE =
      Bpmn.createExecutableProcess("called")
          .camundaHistoryTimeToLive(1)
          .startEvent()
          .endEvent()
          .done();

  private static final BpmnModelInstance WAITING =
      Bpmn.createExecutableProcess("called")
          .camundaHistoryTimeToLive(1)
          .startEvent()
          .receiveTask()
          .endEvent()
          .done();

  private static final BpmnModelInstance WORKED_ON =
      Bpmn.createExecutableProcess("called")
          .camundaHistoryTimeToLive(1)
          .startEvent()
          .userTask()
          .endEvent()
          .done();

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  @BeforeEach
  void deploy() {
    deploy("calling", CALLING);
    deploy("called", AT_ONCE);
  }

  @AfterEach
  void takeAway() {
    repository
        .createDeploymentQuery()
        .deploymentName("calls")
        .list()
        .forEach(made -> repository.deleteDeployment(made.getId(), true, true, true));
  }

  @Test
  void leavesNothingBehindWhenItEndsAtOnce() {
    runtime.startProcessInstanceByKey("calling", "HR-1");
    assertThat(runtime.createExecutionQuery().processDefinitionKey("called").count()).isZero();
    assertThat(kept("called")).isZero();
    assertThat(kept("calling")).isOne();
  }

  @Test
  void isTheNewestFromItsDeploymentOnAndTheOneBeforeWhenThatIsTakenAway() {
    runtime.startProcessInstanceByKey("calling", "HR-1");
    String newer = deploy("called", WAITING);
    runtime.startProcessInstanceByKey("calling", "HR-1");
    assertThat(runtime.createExecutionQuery().processDefinitionKey("called").count()).isPositive();

    repository.deleteDeployment(newer, true, true, true);
    runtime.startProcessInstanceByKey("calling", "HR-1");
    assertThat(runtime.createExecutionQuery().processDefinitionKey("called").count()).isZero();
  }

  @Test
  void keepsItsRowInHistoryWherePeopleWorkInIt() {
    deploy("called", WORKED_ON);
    runtime.startProcessInstanceByKey("calling", "HR-1");
    assertThat(kept("called")).isOne();
  }

  private String deploy(String process, BpmnModelInstance model) {
    return repository
        .createDeployment()
        .name("calls")
        .addModelInstance(process + ".bpmn", model)
        .deploy()
        .getId();
  }

  private long kept(String process) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(process).count();
  }
}
