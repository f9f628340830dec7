package cn.zhunying.lint.file;

import cn.zhunying.catalogue.Patterns;
import cn.zhunying.engine.deploy.ProcessSteps;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One .bpmn file and the folder it lies in. */
public record Diagram(String file, BpmnModelInstance model) {

  public String id() {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.bpmn$", "");
  }

  public String folder() {
    String[] parts = file.split("/");
    return parts[parts.length - 2];
  }

  /** What all items share. */
  public boolean ofAllItems() {
    return file.startsWith("processes/shared/") || isPattern();
  }

  /** What diagrams of items are drawn after; nobody runs it. */
  public boolean isPattern() {
    return Patterns.holds(file);
  }

  /** The diagram that takes an item's applications. */
  public boolean takesApplications() {
    return file.startsWith("processes/items/") && folder().equals(id());
  }

  public <T extends ModelElementInstance> Collection<T> the(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  public ProcessSteps steps() {
    return ProcessSteps.of(model);
  }

  public boolean has(String element) {
    return model.getModelElementById(element) != null;
  }

  public <D extends EventDefinition> List<D> attached(FlowNode node, Class<D> kind) {
    return the(BoundaryEvent.class).stream()
        .filter(event -> Objects.equals(node, event.getAttachedTo()))
        .flatMap(event -> event.getEventDefinitions().stream())
        .flatMap(d -> kind.isInstance(d) ? Stream.of(kind.cast(d)) : Stream.empty())
        .toList();
  }
}
