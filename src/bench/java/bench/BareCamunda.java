package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes: full history, all twelve facts as variables, two sleeping timers. */
final class BareCamunda implements Contender {

  /** Does nothing: every statement counted is the engine's own. */
  public static final class Step implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {}
  }

  private final HikariDataSource database;
  private final ProcessEngine engine;

  BareCamunda(HikariDataSource database) {
    this.database = database;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare");
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setJobExecutorActivate(false);
    engine = settings.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addClasspathResource(W1.DIAGRAM).deploy();
  }

  @Override
  public String name() {
    return "Camunda, bare, history full";
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
