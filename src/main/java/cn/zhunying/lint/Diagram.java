package cn.zhunying.lint;

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
record Diagram(String file, BpmnModelInstance model) {

  String id() {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.bpmn$", "");
  }

  String folder() {
    String[] parts = file.split("/");
    return parts[parts.length - 2];
  }

  /** The diagram that takes an item's applications. */
  boolean takesApplications() {
    return file.startsWith("processes/items/") && folder().equals(id());
  }

  <T extends ModelElementInstance> Collection<T> the(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  boolean has(String element) {
    return model.getModelElementById(element) != null;
  }

  <D extends EventDefinition> List<D> attached(FlowNode node, Class<D> kind) {
    return the(BoundaryEvent.class).stream()
        .filter(event -> Objects.equals(node, event.getAttachedTo()))
        .flatMap(event -> event.getEventDefinitions().stream())
        .flatMap(d -> kind.isInstance(d) ? Stream.of(kind.cast(d)) : Stream.empty())
        .toList();
  }
}
