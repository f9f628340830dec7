package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The other engine as it comes, with the same diagram and the same history. */
final class BareFlowable implements Contender {

  /** Does nothing. */
  public static final class Step implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {}
  }

  private final HikariDataSource database;
  private final ProcessEngine engine;

  BareFlowable(HikariDataSource database) {
    this.database = database;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setEngineName("flowable");
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistoryLevel(HistoryLevel.FULL);
    settings.setAsyncExecutorActivate(false);
    engine = settings.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addClasspathResource(W1.DIAGRAM).deploy();
  }

  @Override
  public String name() {
    return "Flowable, bare, history full";
  }

  @Override
  public HikariDataSource database() {
    return database;
  }

  @Override
  public void application() {
    Map<String, Object> facts = W1.facts();
    engine.getRuntimeService().startProcessInstanceByKey("w1", (String) facts.get("number"), facts);
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
