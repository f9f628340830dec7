package cn.zhunying.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every diagram keeps to, whoever draws it. */
class DiagramRulesTest {

  private static final String CHINESE = "[\\p{IsHan}，、？]+";
  private static final String CITATION = "(?s).+依据：.*(?:〔\\d{4}〕\\d+号|法（?.*） 第|法 第|条例 第).*";

  static Stream<Diagram> all() {
    return Diagram.all();
  }

  @Test
  void knowsEveryProcess() {
    assertThat(all().map(Diagram::id))
        .contains(
            "hr-service-permit",
            "hr-service-permit-supervision",
            "labour-dispatch-permit",
            "labour-dispatch-permit-supervision",
            "general-procedure",
            "correction",
            "inspection",
            "overdue-handling",
            "rectification",
            "revocation",
            "supervision-sweep",
            "application-sweep");
  }

  @Test
  void namesNoFileTwiceBecauseDeploymentsKnowBareFileNames() {
    assertThat(all().map(Diagram::id)).doesNotHaveDuplicates();
  }

  @Test
  void findsAFormForEachUserTaskAndATaskForEachForm() throws IOException {
    Set<String> shown =
        all()
            .flatMap(diagram -> diagram.the(UserTask.class).stream())
            .map(UserTask::getCamundaFormRef)
            .collect(Collectors.toSet());

    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      assertThat(forms.map(form -> form.getFileName().toString().replace(".form", "")))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void validatesAgainstTheSchema(Diagram diagram) {
    Bpmn.validateModel(diagram.model());
  }

  @ParameterizedTest
  @MethodSource("all")
  void holdsOneExecutableProcessNamedLikeItsFileThatHistoryForgets(Diagram diagram) {
    Collection<Process> processes = diagram.the(Process.class);

    assertThat(processes).hasSize(1);
    Process process = diagram.process();
    assertThat(process.getId()).isEqualTo(diagram.id());
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getName()).matches(CHINESE);
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
  }

  @ParameterizedTest
  @MethodSource("all")
  void callsTheBeanNamedLikeTheTask(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    diagram
        .the(ServiceTask.class)
        .forEach(task -> expectBean(softly, task, task.getCamundaDelegateExpression()));
    diagram
        .the(BusinessRuleTask.class)
        .forEach(task -> expectBean(softly, task, task.getCamundaDelegateExpression()));
    softly.assertThat(diagram.the(ScriptTask.class)).isEmpty();
    softly.assertAll();
  }

  private static void expectBean(SoftAssertions softly, Activity task, String expression) {
    softly.assertThat(expression).as(task.getId()).isEqualTo("${" + task.getId() + "}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void labelsTasksAndEventsInChineseAndAsksAtEachSplit(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    for (FlowNode node : diagram.the(FlowNode.class)) {
      boolean merge = node instanceof Gateway && node.getOutgoing().size() == 1;
      if (merge) {
        softly.assertThat(node.getName()).as(node.getId()).isNull();
      } else if (node instanceof Gateway) {
        softly.assertThat(node.getName()).as(node.getId()).matches(CHINESE).endsWith("？");
      } else {
        softly.assertThat(node.getName()).as(node.getId()).matches(CHINESE);
      }
      softly.assertThat(node.getId()).matches("[a-z][A-Za-z]+");
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysForTheProcessAndEachTaskWhichClauseItFollows(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    Stream.concat(Stream.of(diagram.process()), diagram.the(Activity.class).stream())
        .forEach(
            element ->
                softly
                    .assertThat(element.getDocumentations())
                    .as(element.getAttributeValue("id"))
                    .singleElement()
                    .satisfies(text -> assertThat(text.getTextContent()).matches(CITATION)));
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesEachWayOutOfASplitAndLeavesNoValueWithoutAWay(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    for (ExclusiveGateway split : diagram.the(ExclusiveGateway.class)) {
      if (split.getOutgoing().size() == 1) {
        continue;
      }
      softly.assertThat(split.getIncoming()).as(split.getId()).hasSize(1);
      softly.assertThat(split.getDefault()).as(split.getId()).isNotNull();
      for (SequenceFlow flow : split.getOutgoing()) {
        softly.assertThat(flow.getName()).as(flow.getId()).matches(CHINESE);
        softly
            .assertThat(flow.getConditionExpression() == null)
            .as(flow.getId())
            .isEqualTo(flow.equals(split.getDefault()));
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesFlowsAfterTheirEnds(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    for (SequenceFlow flow : diagram.the(SequenceFlow.class)) {
      String target = flow.getTarget().getId();
      softly
          .assertThat(flow.getId())
          .isEqualTo(
              flow.getSource().getId()
                  + "To"
                  + Character.toUpperCase(target.charAt(0))
                  + target.substring(1));
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesEachUserTaskItsGroupDueDateFormAndTimer(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    for (UserTask task : diagram.the(UserTask.class)) {
      softly
          .assertThat(task.getCamundaCandidateGroups())
          .as(task.getId())
          .matches("\\$\\{(bureau|overdueBureau)}-(window|reviewer|approver|inspector|supervisor)");
      softly.assertThat(task.getCamundaDueDate()).as(task.getId()).matches("\\$\\{\\w+}");
      softly.assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
      softly.assertThat(task.getCamundaFormRef()).as(task.getId()).isEqualTo(form(diagram, task));
      softly
          .assertThat(diagram.attachedTo(task).flatMap(DiagramRulesTest::timers))
          .as(task.getId())
          .anySatisfy(
              timer ->
                  assertThat(timer.getTimeDate().getTextContent())
                      .isEqualTo(task.getCamundaDueDate()));
    }
    softly.assertAll();
  }

  /** A form lives in the deployment of its diagram: its prefix says which one. */
  private static String form(Diagram diagram, UserTask task) {
    Path folder = diagram.file().getParent().getFileName();
    return folder + "-" + task.getId().replaceAll("([A-Z])", "-$1").toLowerCase();
  }

  @ParameterizedTest
  @MethodSource("all")
  void takesEveryTimeFromTheTermsAndNeverFromTheDrawing(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    for (TimerEventDefinition timer : diagram.the(TimerEventDefinition.class)) {
      softly.assertThat(timer.getTimeDuration()).as(timer.getId()).isNull();
      var time = timer.getTimeDate() != null ? timer.getTimeDate() : timer.getTimeCycle();
      softly.assertThat(time.getTextContent()).as(timer.getId()).matches("\\$\\{\\w+}");
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("all")
  void leavesAWayOutOfEachWait(Diagram diagram) {
    SoftAssertions softly = new SoftAssertions();
    for (EventBasedGateway wait : diagram.the(EventBasedGateway.class)) {
      softly
          .assertThat(wait.getSucceedingNodes().list())
          .as(wait.getId())
          .anyMatch(next -> next instanceof IntermediateCatchEvent e && isTimer(e));
    }
    for (ReceiveTask wait : diagram.the(ReceiveTask.class)) {
      FlowNode answer = wait.getSucceedingNodes().singleResult();
      softly
          .assertThat(answer)
          .as(wait.getId() + ": a sweep ends it through the default answer")
          .isInstanceOfSatisfying(
              ExclusiveGateway.class, split -> assertThat(split.getDefault()).isNotNull());
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("all")
  void leadsEveryNodeOnward(Diagram diagram) {
    assertThat(diagram.the(FlowNode.class))
        .filteredOn(node -> !node.getElementType().getTypeName().equals("endEvent"))
        .allSatisfy(node -> assertThat(node.getOutgoing()).as(node.getId()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void callsProcessesThatExistUnderTheSameBusinessKey(Diagram diagram) {
    Set<String> known = new HashSet<>(all().map(Diagram::id).toList());
    SoftAssertions softly = new SoftAssertions();
    for (CallActivity call : diagram.the(CallActivity.class)) {
      softly.assertThat(known).as(call.getId()).contains(call.getCalledElement());
      softly.assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
      softly
          .assertThat(call.getExtensionElements().getElements())
          .as(call.getId())
          .extracting(e -> e.getAttributeValue("businessKey"))
          .contains("#{execution.processBusinessKey}");
    }
    softly.assertAll();
  }

  private static boolean isTimer(IntermediateCatchEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }

  private static Stream<TimerEventDefinition> timers(BoundaryEvent event) {
    Stream<EventDefinition> all = event.getEventDefinitions().stream();
    return all.filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast);
  }
}
