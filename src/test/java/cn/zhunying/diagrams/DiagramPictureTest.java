package cn.zhunying.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People open the diagrams in Camunda Modeler: each must be drawn, and drawn so that it reads. */
class DiagramPictureTest {

  private record Stretch(SequenceFlow flow, Line2D line) {

    boolean concerns(FlowNode node) {
      return flow.getSource().equals(node)
          || flow.getTarget().equals(node)
          || flow.getSource() instanceof BoundaryEvent event && event.getAttachedTo().equals(node);
    }

    /** Flows may part after the same node and meet before the same node, nowhere else. */
    boolean crosses(Stretch other) {
      return !flow.getSource().equals(other.flow.getSource())
          && !flow.getTarget().equals(other.flow.getTarget())
          && line.intersectsLine(other.line);
    }
  }

  static Stream<Diagram> all() {
    return Diagram.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void drawsEveryNodeAndFlow(Diagram diagram) {
    assertThat(diagram.the(FlowNode.class))
        .allSatisfy(n -> assertThat(n.getDiagramElement()).as(n.getId()).isNotNull());
    assertThat(diagram.the(SequenceFlow.class))
        .allSatisfy(f -> assertThat(f.getDiagramElement()).as(f.getId()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("all")
  void drawsFlowsInRightAnglesWithoutCrossing(Diagram diagram) {
    List<Stretch> stretches = stretches(diagram);

    assertThat(stretches)
        .allMatch(s -> s.line.getX1() == s.line.getX2() || s.line.getY1() == s.line.getY2());
    for (Stretch one : stretches) {
      assertThat(stretches.stream().filter(one::crosses).map(s -> s.flow.getId()))
          .as("crossing " + one.flow.getId())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void drawsNoFlowThroughAnotherElement(Diagram diagram) {
    for (FlowNode node : diagram.the(FlowNode.class)) {
      if (node instanceof SubProcess) {
        continue;
      }
      Rectangle2D box = box(((BpmnShape) node.getDiagramElement()).getBounds());
      assertThat(
              stretches(diagram).stream()
                  .filter(s -> !s.concerns(node) && s.line.intersects(box))
                  .map(s -> s.flow.getId()))
          .as("through " + node.getId())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void drawsNoFlowAndNoOtherLabelThroughALabel(Diagram diagram) {
    Map<String, Rectangle2D> labels =
        diagram.the(BpmnLabel.class).stream()
            .filter(label -> label.getBounds() != null)
            .collect(Collectors.toMap(DiagramPictureTest::owner, label -> box(label.getBounds())));

    labels.forEach(
        (owner, box) -> {
          assertThat(
                  stretches(diagram).stream()
                      .filter(s -> s.line.intersects(inner(box)))
                      .map(s -> s.flow.getId()))
              .as("through the label of " + owner)
              .isEmpty();
          assertThat(labels.keySet())
              .as("labels over the label of " + owner)
              .filteredOn(other -> !other.equals(owner))
              .noneMatch(other -> labels.get(other).intersects(inner(box)));
        });
  }

  private static List<Stretch> stretches(Diagram diagram) {
    List<Stretch> stretches = new ArrayList<>();
    for (SequenceFlow flow : diagram.the(SequenceFlow.class)) {
      List<Waypoint> points = List.copyOf(((BpmnEdge) flow.getDiagramElement()).getWaypoints());
      for (int i = 1; i < points.size(); i++) {
        Waypoint a = points.get(i - 1);
        Waypoint b = points.get(i);
        stretches.add(new Stretch(flow, new Line2D.Double(a.getX(), a.getY(), b.getX(), b.getY())));
      }
    }
    return stretches;
  }

  private static String owner(BpmnLabel label) {
    return label.getParentElement().getAttributeValue("bpmnElement");
  }

  private static Rectangle2D box(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  /** Bounds are a little wider than the text so that no renderer breaks the line early. */
  private static Rectangle2D inner(Rectangle2D box) {
    return new Rectangle2D.Double(box.getX() + 4, box.getY(), box.getWidth() - 8, box.getHeight());
  }
}
