package cn.zhunying.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of every diagram in {@code processes/}. */
class DiagramRulesTest {

  @TestFactory
  Stream<DynamicTest> everyDiagramKeepsTheRules() throws IOException {
    return diagrams().map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
  }

  @Test
  void everyCalledProcessAndEveryFormExists() throws IOException {
    Set<String> processes = new HashSet<>();
    List<String> called = new ArrayList<>();
    Set<String> forms = new HashSet<>();
    for (Path file : diagrams().toList()) {
      BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
      model.getModelElementsByType(Process.class).forEach(p -> processes.add(p.getId()));
      model
          .getModelElementsByType(CallActivity.class)
          .forEach(c -> called.add(c.getCalledElement()));
      model.getModelElementsByType(UserTask.class).forEach(t -> forms.add(t.getCamundaFormRef()));
    }
    assertThat(called).isNotEmpty().isSubsetOf(processes);
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      Set<String> there =
          new HashSet<>(files.map(f -> f.getFileName().toString().replace(".form", "")).toList());
      assertThat(there).isEqualTo(forms);
    }
  }

  private static Stream<Path> diagrams() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      List<Path> found = files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList();
      assertThat(found).hasSizeGreaterThanOrEqualTo(9);
      return found.stream();
    }
  }

  private static void check(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    assertThatCode(() -> Bpmn.validateModel(model)).doesNotThrowAnyException();
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    assertThat(file).hasFileName(process.getId() + ".bpmn");
    assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    model
        .getModelElementsByType(ServiceTask.class)
        .forEach(
            t -> assertThat(t.getCamundaDelegateExpression()).isEqualTo("${" + t.getId() + "}"));
    model
        .getModelElementsByType(BusinessRuleTask.class)
        .forEach(
            t -> assertThat(t.getCamundaDelegateExpression()).isEqualTo("${" + t.getId() + "}"));
    model.getModelElementsByType(UserTask.class).forEach(t -> userTask(model, t));
    model.getModelElementsByType(TimerEventDefinition.class).forEach(DiagramRulesTest::timer);
    model.getModelElementsByType(ExclusiveGateway.class).forEach(DiagramRulesTest::gateway);
    model.getModelElementsByType(FlowNode.class).forEach(n -> node(model, n));
    model
        .getModelElementsByType(SequenceFlow.class)
        .forEach(
            f ->
                assertThat(model.getModelElementsByType(BpmnEdge.class))
                    .as("edge of %s", f.getId())
                    .anyMatch(e -> f.equals(e.getBpmnElement())));
  }

  private static void userTask(BpmnModelInstance model, UserTask task) {
    assertThat(task.getCamundaCandidateGroups())
        .as("%s goes to a role of one bureau", task.getId())
        .matches("\\$\\{(bureau|overdueBureau)}-[a-z]+");
    assertThat(task.getCamundaDueDate())
        .as("%s has a due date", task.getId())
        .matches("\\$\\{\\w+}");
    assertThat(task.getCamundaFormRef()).as("%s has a form", task.getId()).isNotBlank();
    assertThat(model.getModelElementsByType(BoundaryEvent.class))
        .as("%s has a timer that says it is overdue", task.getId())
        .anyMatch(
            b ->
                task.equals(b.getAttachedTo())
                    && b.getEventDefinitions().stream()
                        .anyMatch(TimerEventDefinition.class::isInstance));
  }

  private static void timer(TimerEventDefinition timer) {
    TimeDate date = timer.getTimeDate();
    String expression =
        date != null ? date.getTextContent() : timer.getTimeCycle().getTextContent();
    assertThat(expression).as("no period stands in a diagram").matches("\\$\\{\\w+}");
  }

  private static void gateway(ExclusiveGateway gateway) {
    if (gateway.getOutgoing().size() < 2) {
      return;
    }
    assertThat(gateway.getName()).as("%s asks a question", gateway.getId()).endsWith("？");
    assertThat(gateway.getDefault()).as("%s has a default flow", gateway.getId()).isNotNull();
    assertThat(gateway.getOutgoing())
        .as("every flow out of %s has a label", gateway.getId())
        .allMatch(f -> f.getName() != null && !f.getName().isBlank())
        .allMatch(f -> f.equals(gateway.getDefault()) || f.getConditionExpression() != null);
  }

  private static void node(BpmnModelInstance model, FlowNode node) {
    assertThat(node.getId())
        .as("ids say what they are")
        .doesNotMatch("(Activity|Event|Gateway|Flow)_[0-9a-z]{7}");
    assertThat(model.getModelElementsByType(BpmnShape.class))
        .as("shape of %s", node.getId())
        .anyMatch(s -> node.equals(s.getBpmnElement()));
  }
}
