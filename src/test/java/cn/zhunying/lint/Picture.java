package cn.zhunying.lint;

import cn.zhunying.lint.file.Diagram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A diagram as SVG, drawn from its own coordinates: the same bytes on every machine. */
final class Picture {

  private static final int SIZE = 12;

  private final StringBuilder svg = new StringBuilder();
  private double right;
  private double bottom;

  private Picture() {}

  static String of(Diagram diagram) {
    Picture picture = new Picture();
    diagram.the(SubProcess.class).forEach(picture::node);
    diagram.the(SequenceFlow.class).forEach(picture::flow);
    diagram.the(FlowNode.class).stream()
        .filter(n -> !(n instanceof SubProcess) && !(n instanceof BoundaryEvent))
        .forEach(picture::node);
    diagram.the(BoundaryEvent.class).forEach(picture::node);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="%d">
        <defs><marker id="end" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
        <rect width="100%%" height="100%%" fill="#fff"/>
        <g fill="#fff" stroke="#1d2939" stroke-width="1.5">
        %s</g>
        </svg>
        """
        .formatted(
            Math.round(picture.right + 40), Math.round(picture.bottom + 40), SIZE, picture.svg);
  }

  private void flow(SequenceFlow flow) {
    List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
    String line =
        points.stream()
            .map(p -> at(p.getX()) + "," + at(p.getY()))
            .collect(Collectors.joining(" "));
    points.forEach(p -> reach(p.getX(), p.getY()));
    add("<polyline points=\"%s\" fill=\"none\" marker-end=\"url(#end)\"/>", line);
    label(flow.getName(), flow.getDiagramElement().getBpmnLabel());
  }

  private void node(FlowNode node) {
    BpmnShape shape = (BpmnShape) node.getDiagramElement();
    Bounds b = shape.getBounds();
    double x = b.getX();
    double y = b.getY();
    double w = b.getWidth();
    double h = b.getHeight();
    reach(x + w, y + h);
    if (node instanceof Event event) {
      event(event, x + w / 2, y + h / 2, w / 2);
      label(node.getName(), shape.getBpmnLabel());
    } else if (node instanceof Gateway) {
      add(
          "<path d=\"M%s %s %s %s %s %s %s %sz\"/>",
          at(x + w / 2),
          at(y),
          at(x + w),
          at(y + h / 2),
          at(x + w / 2),
          at(y + h),
          at(x),
          at(y + h / 2));
      text(List.of(node instanceof EventBasedGateway ? "◎" : "×"), x + w / 2, y + h / 2 - 9, 18);
      label(node.getName(), shape.getBpmnLabel());
    } else {
      add(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" stroke-width=\"%s\"/>",
          at(x), at(y), at(w), at(h), node instanceof CallActivity ? "4" : "1.5");
      if (node instanceof SubProcess) {
        text(List.of(node.getName()), x + w / 2, y + 6, SIZE);
      } else {
        text(List.of(kind(node)), x + w / 2, y + 5, 10);
        List<String> lines = wrapped(node.getName(), (int) (w - 12) / SIZE);
        text(lines, x + w / 2, y + h / 2 + 4 - lines.size() * 7.5, SIZE);
      }
    }
  }

  private void event(Event event, double x, double y, double r) {
    boolean interrupts = !(event instanceof BoundaryEvent b) || b.cancelActivity();
    String dashes = interrupts ? "" : " stroke-dasharray=\"4 3\"";
    add(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" stroke-width=\"%s\"%s/>",
        at(x), at(y), at(r), event instanceof EndEvent ? "4" : "1.5", dashes);
    if (event instanceof CatchEvent && !(event instanceof StartEvent)) {
      add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", at(x), at(y), at(r - 3), dashes);
    }
    String sign = "";
    if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
      sign = "时";
    } else if (!event.getChildElementsByType(TerminateEventDefinition.class).isEmpty()) {
      sign = "●";
    } else if (event instanceof CatchEvent && !(event instanceof StartEvent)) {
      sign = "信";
    }
    if (!sign.isEmpty()) {
      text(List.of(sign), x, y - 8, SIZE);
    }
  }

  private static String kind(FlowNode node) {
    if (node instanceof UserTask) {
      return "人工";
    }
    if (node instanceof BusinessRuleTask) {
      return "规则";
    }
    if (node instanceof ReceiveTask) {
      return "等待";
    }
    return node instanceof CallActivity ? "子流程" : node instanceof Activity ? "自动" : "";
  }

  private void label(String name, BpmnLabel label) {
    if (name != null && label != null && label.getBounds() != null) {
      Bounds b = label.getBounds();
      reach(b.getX() + b.getWidth(), b.getY() + b.getHeight());
      int width = Math.max(2, (int) Math.round(b.getWidth() / SIZE));
      text(wrapped(name, width), b.getX() + b.getWidth() / 2, b.getY(), SIZE);
    }
  }

  private void text(List<String> lines, double x, double y, int size) {
    for (int i = 0; i < lines.size(); i++) {
      add(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"#1d2939\""
              + " stroke=\"none\">%s</text>",
          at(x),
          at(y + size + i * 15),
          size,
          lines.get(i).replace("&", "&amp;").replace("<", "&lt;"));
    }
  }

  /** Into lines of about the same length. */
  private static List<String> wrapped(String text, int width) {
    int lines = (text.length() + width - 1) / width;
    int each = (text.length() + lines - 1) / lines;
    return IntStream.range(0, lines)
        .mapToObj(i -> text.substring(i * each, Math.min(text.length(), (i + 1) * each)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void reach(double x, double y) {
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }

  private void add(String form, Object... values) {
    svg.append(form.formatted(Arrays.stream(values).toArray())).append('\n');
  }

  private static String at(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
