package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunying.catalogue.Patterns;
import cn.zhunying.support.ProcessCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * After all tests: each element and each flow of each process was passed by one of them. What an
 * item draws like its pattern, which the linter proves, may have been passed in another item.
 */
class ProcessCoverageIT {

  @Test
  void noElementOfAnyProcessIsLeftUntried() throws IOException {
    assumeTrue(System.getProperty("test") == null, "only some of the tests ran");
    assumeTrue(Files.exists(ProcessCoverage.FILE), "no tests ran");
    Set<String> passed = Set.copyOf(Files.readAllLines(ProcessCoverage.FILE));

    Set<String> alike = new TreeSet<>();
    try (Stream<Path> patterns = Files.list(Path.of("processes", "patterns"))) {
      patterns.forEach(pattern -> alike.addAll(elements(pattern)));
    }
    Set<String> anywhere =
        passed.stream().map(line -> line.split(" ")[1]).collect(Collectors.toSet());
    alike.retainAll(anywhere);

    Map<String, Set<String>> untried = new TreeMap<>();
    System.out.println("流程元素覆盖");
    for (Path file : diagrams()) {
      String process = file.getFileName().toString().replace(".bpmn", "");
      Set<String> elements = elements(file);
      Set<String> left =
          elements.stream()
              .filter(element -> !passed.contains(process + " " + element))
              .filter(element -> !file.startsWith("processes/items") || !alike.contains(element))
              .collect(Collectors.toCollection(TreeSet::new));
      int tried = elements.size() - left.size();
      System.out.printf(
          "  %3d %%  %3d/%-3d %s %s%n",
          100 * tried / elements.size(),
          tried,
          elements.size(),
          process,
          left.isEmpty() ? "" : left);
      if (!left.isEmpty()) {
        untried.put(process, left);
      }
    }
    assertThat(untried).isEmpty();
  }

  private static List<Path> diagrams() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .filter(file -> !Patterns.holds(file.toString().replace('\\', '/')))
          .sorted()
          .toList();
    }
  }

  private static Set<String> elements(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    return Stream.of(FlowNode.class, SequenceFlow.class)
        .map(model::getModelElementsByType)
        .flatMap(Collection::stream)
        .map(BaseElement.class::cast)
        .map(BaseElement::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
