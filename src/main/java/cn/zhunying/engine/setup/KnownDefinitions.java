package cn.zhunying.engine.setup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Knows which definition of a called process is the newest, and what it has read already, so that
 * neither a call nor a command costs a look-up. What is newest changes only when something is
 * deployed or taken away; of a definition itself only its suspension could change, and no door of
 * the product suspends one.
 */
final class KnownDefinitions extends DeploymentCache {

  /** The default of the engine, which does not tell it. */
  private static final int CAPACITY = 1000;

  private final Map<String, String> latest = new ConcurrentHashMap<>();

  KnownDefinitions(ProcessEngineConfigurationImpl engine) {
    super(new DefaultCacheFactory(), CAPACITY);
    setDeployers(engine.getDeployers());
  }

  @Override
  public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(
      String key, String tenant) {
    if (tenant != null) {
      return super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, tenant);
    }
    String known = latest.get(key);
    if (known != null) {
      return findDeployedProcessDefinitionById(known);
    }
    ProcessDefinitionEntity found =
        super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, null);
    latest.put(key, found.getId());
    return found;
  }

  @Override
  public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
    ProcessDefinitionEntity known = id == null ? null : getProcessDefinitionCache().get(id);
    return known == null ? super.findDeployedProcessDefinitionById(id) : known;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      latest.clear();
    }
    super.deploy(deployment);
  }

  @Override
  public void removeProcessDefinition(String id) {
    latest.clear();
    super.removeProcessDefinition(id);
  }

  /**
   * History asks which definition an instance is of, at its start and at its end; it need not read
   * the row again each time.
   */
  static final class History extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
      return Context.getProcessEngineConfiguration()
          .getDeploymentCache()
          .findDeployedProcessDefinitionById(id);
    }
  }
}
