package cn.zhunying.engine.deploy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram says in words: its steps, each with the clause it stands on.
 *
 * @param calls processes that have diagrams of their own
 */
public record ProcessSteps(Step process, List<Step> steps, List<String> calls) {

  /**
   * @param id the element's in the diagram
   * @param effects what must have been granted for it to be reached; empty for whatever was
   */
  public record Step(
      String id, String name, String text, @Nullable String clause, Set<String> effects) {

    public Step with(String text, @Nullable String clause) {
      return new Step(id, name, text, clause, effects);
    }

    /** Whether it is reached where these are all that can be granted. */
    public boolean concerns(Set<String> granted) {
      return effects.isEmpty() || effects.stream().anyMatch(granted::contains);
    }
  }

  private static final String GROUND = "依据：";

  public static ProcessSteps read(InputStream bpmn) {
    return of(Bpmn.readModelFromStream(bpmn));
  }

  public static ProcessSteps of(BpmnModelInstance model) {
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    List<Step> steps = new ArrayList<>();
    collect(process.getFlowElements(), new EffectPaths(model), steps);
    List<String> calls =
        model.getModelElementsByType(CallActivity.class).stream()
            .map(CallActivity::getCalledElement)
            .distinct()
            .toList();
    return new ProcessSteps(step(process, process.getName(), Set.of()), steps, calls);
  }

  /** In the order of the file, which is that of the work. */
  private static void collect(
      Collection<FlowElement> elements, EffectPaths paths, List<Step> steps) {
    for (FlowElement element : elements) {
      if (element instanceof Activity activity) {
        steps.add(step(activity, activity.getName(), paths.leadingTo(activity.getId())));
      }
      if (element instanceof SubProcess inner) {
        collect(inner.getFlowElements(), paths, steps);
      }
    }
  }

  private static Step step(BaseElement element, String name, Set<String> effects) {
    Collection<String> said =
        element.getDocumentations().stream().map(d -> d.getTextContent().strip()).toList();
    // which table it asks is for those who edit the diagram
    String text = String.join("", said).replaceAll("用决策表 [a-z-]+ ?", "");
    int ground = text.lastIndexOf(GROUND);
    return new Step(
        element.getId(),
        name,
        ground < 0 ? text : text.substring(0, ground).strip(),
        ground < 0 ? null : text.substring(ground + GROUND.length()).strip(),
        effects);
  }
}
