package cn.zhunying.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Decision tables that lawyers edit, in their newest deployed version, read once: an evaluation
 * asks the database nothing.
 */
@Component
public class Decisions {

  private record Table(DmnDecision decision, int version) {}

  private record Question(Table table, Map<String, Object> inputs) {}

  private final RepositoryService repository;
  private final DmnEngine tables =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  /** A table is a function of its inputs: working it out costs a hundred times a look-up. */
  private final Cache<Question, List<Map<String, Object>>> answers =
      Caffeine.newBuilder().maximumSize(10_000).build();

  private volatile Map<String, Table> latest = Map.of();

  Decisions(RepositoryService repository) {
    this.repository = repository;
  }

  /** One map of outputs per rule that applies, in the order of the table; empty when none does. */
  public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
    return answers.get(
        new Question(table(key), Map.copyOf(inputs)),
        asked -> tables.evaluateDecision(asked.table().decision(), asked.inputs()).getResultList());
  }

  /** Which version of which rule decided, for the journal: {@code reform-mode v3}. */
  public String version(String key) {
    return "%s v%d".formatted(key, table(key).version());
  }

  private Table table(String key) {
    Table table = latest.get(key);
    if (table == null) {
      throw new IllegalArgumentException("没有部署名为“%s”的决策表".formatted(key));
    }
    return table;
  }

  void refresh() {
    latest =
        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
            .collect(Collectors.toMap(DecisionDefinition::getKey, this::read));
  }

  private Table read(DecisionDefinition definition) {
    return new Table(
        tables.parseDecision(definition.getKey(), repository.getDecisionModel(definition.getId())),
        definition.getVersion());
  }
}
