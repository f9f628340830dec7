package cn.zhunying.catalogue;

import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.engine.deploy.ProcessSteps;
import cn.zhunying.engine.deploy.ProcessSteps.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The processes an item's cases go through, each step with the ground it has for this item: what
 * the item's {@code steps} say, else the diagram's own; where the diagram leaves it to the items,
 * what {@code steps} say of the whole process, or the clause of the duty it carries out.
 */
public final class ItemSteps {

  /** In the place of a process: whichever the duty names. */
  private static final String BY_DUTY = "${dutyProcess}";

  private final Item item;
  private final Set<String> effects;

  private ItemSteps(Item item) {
    this.item = item;
    this.effects =
        item.actions().values().stream()
            .map(ActionTerms::effect)
            .filter(Objects::nonNull)
            .map(Enum::name)
            .collect(Collectors.toSet());
  }

  /**
   * @param diagrams the steps of a process by its id, empty where there is none
   * @return by process id: the application first, then supervision, then what they call; a step
   *     that nothing gives a ground has none
   */
  public static Map<String, ProcessSteps> of(
      Item item, Function<String, Optional<ProcessSteps>> diagrams) {
    ItemSteps of = new ItemSteps(item);
    Map<String, ProcessSteps> found = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(of.begins());
    while (!next.isEmpty()) {
      String id = next.poll();
      Optional<ProcessSteps> drawn = found.containsKey(id) ? Optional.empty() : diagrams.apply(id);
      drawn.ifPresent(
          process -> {
            found.put(id, of.grounded(id, process));
            process.calls().forEach(call -> next.addAll(of.called(call)));
          });
    }
    return found;
  }

  private List<String> begins() {
    List<String> begins = new ArrayList<>(List.of(item.code(), item.code() + "-supervision"));
    if (item.actions().values().stream().anyMatch(ActionTerms::isFiled)) {
      begins.add("filing");
    }
    return begins;
  }

  private List<String> called(String call) {
    return call.equals(BY_DUTY)
        ? item.supervision().duties().stream()
            .map(DutyTerms::process)
            .filter(Objects::nonNull)
            .distinct()
            .toList()
        : concerns(call) ? List.of(call) : List.of();
  }

  /** What all items share is for those only whose terms ask for it. */
  private boolean concerns(String shared) {
    return switch (shared) {
      case "expert-review" -> item.experts() != null;
      case "outside-decision" -> item.decider() != null;
      case "copyDecision" -> item.copies() != null;
      default -> true;
    };
  }

  private ProcessSteps grounded(String id, ProcessSteps drawn) {
    return new ProcessSteps(
        grounded(id, drawn.process()),
        drawn.steps().stream()
            .filter(step -> step.concerns(effects) && concerns(step.id()))
            .map(step -> grounded(id, step))
            .toList(),
        drawn.calls());
  }

  private Step grounded(String process, Step step) {
    Item.StepTerms own =
        item.steps().getOrDefault(process + "." + step.id(), item.steps().get(step.id()));
    if (own != null) {
      return step.with(own.text() == null ? step.text() : own.text(), own.clause());
    }
    return Patterns.OF_ITEM.equals(step.clause())
        ? step.with(step.text(), ofProcess(process))
        : step;
  }

  /** Null where neither says anything. */
  private @Nullable String ofProcess(String process) {
    Item.StepTerms whole = item.steps().get(process);
    if (whole != null) {
      return whole.clause();
    }
    String duties =
        item.supervision().duties().stream()
            .filter(duty -> process.equals(duty.process()))
            .map(DutyTerms::clause)
            .distinct()
            .collect(Collectors.joining("；"));
    return duties.isEmpty() ? null : duties;
  }
}
