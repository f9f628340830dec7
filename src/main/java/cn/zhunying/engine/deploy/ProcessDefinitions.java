package cn.zhunying.engine.deploy;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest definition of each process, kept in memory: starting by id saves a look-up each. */
@Component
public class ProcessDefinitions {

  private final RepositoryService repository;
  private volatile Map<String, String> latest = Map.of();

  ProcessDefinitions(RepositoryService repository) {
    this.repository = repository;
  }

  /** The id to start {@code key} with. */
  public String latest(String key) {
    String id = latest.get(key);
    if (id == null) {
      throw new IllegalArgumentException("没有部署名为“%s”的流程".formatted(key));
    }
    return id;
  }

  public boolean isDeployed(@Nullable String key) {
    return latest.containsKey(key);
  }

  public void refresh() {
    latest =
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
  }
}
