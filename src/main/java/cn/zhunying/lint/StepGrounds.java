package cn.zhunying.lint;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.ItemSteps;
import cn.zhunying.engine.deploy.ProcessSteps;
import cn.zhunying.engine.deploy.ProcessSteps.Step;
import cn.zhunying.lint.DiagramRule.Report;
import cn.zhunying.lint.file.Diagram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the items say of steps, and what steps leave to the items to say, must meet. */
final class StepGrounds {

  private final Map<String, ProcessSteps> drawn = new HashMap<>();

  StepGrounds(List<Diagram> diagrams) {
    diagrams.stream().filter(d -> !d.isPattern()).forEach(d -> drawn.put(d.id(), d.steps()));
  }

  void check(Map<String, Item> items, BiFunction<String, String, Report> report) {
    items.forEach(
        (code, item) ->
            check(item, report.apply("steps", "processes/items/%s/item.yaml".formatted(code))));
  }

  private void check(Item item, Report report) {
    Set<String> known = new TreeSet<>();
    ItemSteps.of(item, id -> Optional.ofNullable(drawn.get(id)))
        .forEach((process, steps) -> all(steps).forEach(s -> check(process, s, known, report)));
    item.steps().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> report.add("steps." + key, "本事项所经过的流程图里没有这一步", "改为流程图里的 id，或者删掉"));
  }

  private static void check(String process, Step step, Set<String> known, Report report) {
    known.add(step.id());
    known.add(process + "." + step.id());
    report.unless(
        step.clause() != null,
        process + "." + step.id(),
        "共用流程把这一步的依据留给各事项，本事项没有写",
        "在 steps 里写 %s: {clause: …}".formatted(step.id()));
  }

  private static Stream<Step> all(ProcessSteps steps) {
    return Stream.concat(Stream.of(steps.process()), steps.steps().stream());
  }
}
