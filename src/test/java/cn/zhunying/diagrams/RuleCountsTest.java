package cn.zhunying.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** Nobody adds or loses a row of a decision table unnoticed. */
class RuleCountsTest {

  @Test
  void everyTableHasAsManyRulesAsWereAgreed() throws IOException {
    assertThat(counted())
        .containsExactlyInAnyOrderEntriesOf(Map.of("commitment-eligibility", 4, "reform-mode", 26));
  }

  private static Map<String, Integer> counted() throws IOException {
    Map<String, Integer> rules = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      List<Path> tables = files.filter(f -> f.toString().endsWith(".dmn")).toList();
      for (Path table : tables) {
        rules.put(
            table.getFileName().toString().replace(".dmn", ""),
            Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Rule.class).size());
      }
    }
    return rules;
  }
}
