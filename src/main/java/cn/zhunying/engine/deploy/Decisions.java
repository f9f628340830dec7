package cn.zhunying.engine.deploy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decision tables that lawyers edit, in every version that was deployed, read once: an evaluation
 * asks the database nothing.
 */
@Component
public class Decisions {

  /**
   * @param since when it was deployed
   */
  private record Table(String definition, int version, @Nullable Instant since) {}

  private record Question(Table table, Map<String, Object> inputs) {}

  private final RepositoryService repository;
  private final DmnEngine tables =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  /** A table is a function of its inputs: working it out costs a hundred times a look-up. */
  private final Cache<Question, List<Map<String, Object>>> answers =
      Caffeine.newBuilder().maximumSize(10_000).build();

  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  /** Newest first. */
  private volatile Map<String, List<Table>> versions = Map.of();

  Decisions(RepositoryService repository) {
    this.repository = repository;
  }

  /** One map of outputs per rule that applies, in the order of the table; empty when none does. */
  public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
    return evaluate(table(key), inputs);
  }

  /** The same by the table that was in force then: a case keeps the rules it began with. */
  public List<Map<String, Object>> evaluate(String key, Instant then, Map<String, Object> inputs) {
    List<Table> all = versions(key);
    return evaluate(
        all.stream()
            .filter(table -> table.since() != null && !table.since().isAfter(then))
            .findFirst()
            .orElse(all.get(all.size() - 1)),
        inputs);
  }

  private List<Map<String, Object>> evaluate(Table table, Map<String, Object> inputs) {
    return answers.get(
        new Question(table, Map.copyOf(inputs)),
        asked -> tables.evaluateDecision(parsed(asked.table()), asked.inputs()).getResultList());
  }

  /** Which version of which rule decided, for the journal: {@code reform-mode v3}. */
  public String version(String key) {
    return "%s v%d".formatted(key, table(key).version());
  }

  private Table table(String key) {
    return versions(key).get(0);
  }

  private List<Table> versions(String key) {
    List<Table> all = versions.get(key);
    if (all == null) {
      throw new IllegalArgumentException("没有部署名为“%s”的决策表".formatted(key));
    }
    return all;
  }

  void refresh() {
    Map<String, Instant> deployed =
        repository.createDeploymentQuery().list().stream()
            .collect(Collectors.toMap(Deployment::getId, d -> d.getDeploymentTime().toInstant()));
    versions =
        repository
            .createDecisionDefinitionQuery()
            .orderByDecisionDefinitionVersion()
            .desc()
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    DecisionDefinition::getKey,
                    Collectors.mapping(
                        d ->
                            new Table(d.getId(), d.getVersion(), deployed.get(d.getDeploymentId())),
                        Collectors.toList())));
    versions.values().forEach(all -> parsed(all.get(0)));
  }

  private DmnDecision parsed(Table table) {
    return parsed.computeIfAbsent(
        table.definition(),
        id ->
            tables.parseDecision(
                repository.getDecisionDefinition(id).getKey(), repository.getDecisionModel(id)));
  }
}
