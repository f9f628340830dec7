package cn.zhunying.diagrams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One .bpmn file; reading it validates it against the BPMN schema. */
record Diagram(Path file, BpmnModelInstance model) {

  private static final Path PROCESSES = Path.of("processes");

  static Stream<Diagram> all() {
    return files(".bpmn").stream().map(f -> new Diagram(f, Bpmn.readModelFromFile(f.toFile())));
  }

  static List<Path> files(String extension) {
    try (Stream<Path> found = Files.walk(PROCESSES)) {
      return found.filter(f -> f.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return file.getFileName().toString().replaceFirst("\\.bpmn$", "");
  }

  Process process() {
    return the(Process.class).iterator().next();
  }

  <T extends ModelElementInstance> Collection<T> the(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  Stream<BoundaryEvent> attachedTo(FlowNode node) {
    return the(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo()));
  }

  @Override
  public String toString() {
    return id();
  }
}
