package cn.zhunying.lint;

import cn.zhunying.lint.DiagramRule.Report;
import cn.zhunying.lint.file.Diagram;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** People open the diagrams in a modeler: each must be drawn, and drawn so that it reads. */
final class DrawingRules {

  static final List<DiagramRule> ALL =
      List.of(
          new DiagramRule("drawn", DrawingRules::drawn),
          new DiagramRule("right-angles", DrawingRules::rightAngles),
          new DiagramRule("no-crossing", DrawingRules::noCrossing),
          new DiagramRule("not-through-elements", DrawingRules::notThroughElements),
          new DiagramRule("not-through-labels", DrawingRules::notThroughLabels));

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

  private DrawingRules() {}

  private static void drawn(Diagram d, Report report) {
    for (FlowNode node : d.the(FlowNode.class)) {
      report.unless(node.getDiagramElement() != null, node.getId(), "没有画出来", "在流程图编辑器里把它画上，或者删掉它");
    }
    for (SequenceFlow flow : d.the(SequenceFlow.class)) {
      report.unless(flow.getDiagramElement() != null, flow.getId(), "连线没有画出来", "在流程图编辑器里重新连线");
    }
  }

  private static void rightAngles(Diagram d, Report report) {
    for (Stretch s : stretches(d)) {
      report.unless(
          s.line.getX1() == s.line.getX2() || s.line.getY1() == s.line.getY2(),
          s.flow.getId(),
          "连线有斜段",
          "把拐点拉成水平或者垂直");
    }
  }

  private static void noCrossing(Diagram d, Report report) {
    List<Stretch> all = stretches(d);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        report.unless(
            !all.get(i).crosses(all.get(j)),
            all.get(i).flow.getId(),
            "与连线 %s 相交".formatted(all.get(j).flow.getId()),
            "改道，使两条连线不相交");
      }
    }
  }

  private static void notThroughElements(Diagram d, Report report) {
    List<Stretch> all = stretches(d);
    for (FlowNode node : d.the(FlowNode.class)) {
      if (node instanceof SubProcess || !(node.getDiagramElement() instanceof BpmnShape shape)) {
        continue;
      }
      Rectangle2D box = box(shape.getBounds());
      all.stream()
          .filter(s -> !s.concerns(node) && s.line.intersects(box))
          .forEach(s -> report.add(s.flow.getId(), "连线穿过 " + node.getId(), "绕开它"));
    }
  }

  private static void notThroughLabels(Diagram d, Report report) {
    List<Stretch> all = stretches(d);
    Map<String, Rectangle2D> labels = new LinkedHashMap<>();
    for (BpmnLabel label : d.the(BpmnLabel.class)) {
      if (label.getBounds() != null) {
        labels.put(
            label.getParentElement().getAttributeValue("bpmnElement"), box(label.getBounds()));
      }
    }
    labels.forEach(
        (owner, box) -> {
          all.stream()
              .filter(s -> s.line.intersects(inner(box)))
              .forEach(s -> report.add(owner, "文字被连线 %s 穿过".formatted(s.flow.getId()), "移开文字或者连线"));
          labels.forEach(
              (other, otherBox) ->
                  report.unless(
                      other.equals(owner) || !otherBox.intersects(inner(box)),
                      owner,
                      "文字与 %s 的文字重叠".formatted(other),
                      "移开文字"));
        });
  }

  private static List<Stretch> stretches(Diagram diagram) {
    List<Stretch> stretches = new ArrayList<>();
    for (SequenceFlow flow : diagram.the(SequenceFlow.class)) {
      BpmnEdge edge = flow.getDiagramElement();
      if (edge == null || flow.getSource() == null || flow.getTarget() == null) {
        continue;
      }
      List<Waypoint> points = List.copyOf(edge.getWaypoints());
      for (int i = 1; i < points.size(); i++) {
        Waypoint a = points.get(i - 1);
        Waypoint b = points.get(i);
        stretches.add(new Stretch(flow, new Line2D.Double(a.getX(), a.getY(), b.getX(), b.getY())));
      }
    }
    return stretches;
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
