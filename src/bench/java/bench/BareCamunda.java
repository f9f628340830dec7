package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The engine as it comes: full history, all twelve facts as variables, two sleeping timers. */
final class BareCamunda implements Contender {

  /** Does nothing: every statement counted is the engine's own. */
  public static final class Step implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {}
  }

  private final HikariDataSource database;
  private final ProcessEngine engine;
  private final Diagram diagram;

  BareCamunda(HikariDataSource database, Diagram diagram) {
    this.database = database;
    this.diagram = diagram;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare-" + diagram.key());
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setJobExecutorActivate(false);
    engine = settings.buildProcessEngine();
    DeploymentBuilder deployment =
        engine.getRepositoryService().createDeployment().addClasspathResource(diagram.file());
    if (diagram == Diagram.DECIDED) {
      deployment.addClasspathResource("processes/decisions/commitment-eligibility.dmn");
    }
    deployment.deploy();
  }

  @Override
  public String name() {
    return "Camunda, bare, history full, " + diagram.label();
  }

  @Override
  public HikariDataSource database() {
    return database;
  }

  @Override
  public void application() {
    Map<String, Object> facts = Diagram.facts();
    RuntimeService runtime = engine.getRuntimeService();
    String id =
        runtime
            .startProcessInstanceByKey(diagram.key(), (String) facts.get("number"), facts)
            .getId();
    if (diagram.waits()) {
      runtime.signal(id);
    }
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
