package cn.zhunying.engine.deploy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;

/** Which steps of a diagram are reached for some effects of a grant only. */
final class EffectPaths {

  private static final Pattern ASKED = Pattern.compile("\\beffect == '(\\w+)'");

  private final Collection<SequenceFlow> flows;
  private final Collection<FlowNode> starts;
  private final Set<String> effects;

  EffectPaths(BpmnModelInstance model) {
    this.flows = model.getModelElementsByType(SequenceFlow.class);
    this.starts =
        model.getModelElementsByType(StartEvent.class).stream().collect(Collectors.toList());
    this.effects =
        flows.stream()
            .map(EffectPaths::asked)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The effects that lead to a step; empty for one that is reached without asking for them. */
  Set<String> leadingTo(String step) {
    return effects.isEmpty() || reached(null).contains(step)
        ? Set.of()
        : effects.stream()
            .filter(effect -> reached(effect).contains(step))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> reached(@Nullable String effect) {
    Set<String> seen = new HashSet<>();
    Deque<FlowNode> next = new ArrayDeque<>(starts);
    while (!next.isEmpty()) {
      FlowNode node = next.pop();
      if (seen.add(node.getId())) {
        node.getOutgoing().stream()
            .filter(
                flow -> {
                  String asked = asked(flow);
                  return asked == null || asked.equals(effect);
                })
            .map(SequenceFlow::getTarget)
            .forEach(next::add);
      }
    }
    return seen;
  }

  private static @Nullable String asked(SequenceFlow flow) {
    if (flow.getConditionExpression() == null) {
      return null;
    }
    Matcher asked = ASKED.matcher(flow.getConditionExpression().getTextContent());
    return asked.find() ? asked.group(1) : null;
  }
}
