package cn.zhunying.lint.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** All nodes from which a node can be reached. */
public final class Upstream {

  private Upstream() {}

  public static Set<FlowNode> of(FlowNode node) {
    Set<FlowNode> seen = new LinkedHashSet<>();
    Deque<FlowNode> next = new ArrayDeque<>(node.getPreviousNodes().list());
    while (!next.isEmpty()) {
      FlowNode one = next.pop();
      if (seen.add(one)) {
        next.addAll(one.getPreviousNodes().list());
      }
    }
    return seen;
  }
}
