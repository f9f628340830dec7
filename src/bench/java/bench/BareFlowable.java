package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.RuntimeService;
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
  private final Diagram diagram;

  BareFlowable(HikariDataSource database, Diagram diagram) {
    this.database = database;
    this.diagram = diagram;
    StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
    settings.setEngineName("flowable-" + diagram.key());
    settings.setDataSource(database);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistoryLevel(HistoryLevel.FULL);
    settings.setAsyncExecutorActivate(false);
    engine = settings.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addClasspathResource(diagram.file()).deploy();
  }

  @Override
  public String name() {
    return "Flowable, bare, history full, " + diagram.label();
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
      runtime.trigger(
          runtime
              .createExecutionQuery()
              .processInstanceId(id)
              .activityId("signCommitment")
              .singleResult()
              .getId());
    }
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
