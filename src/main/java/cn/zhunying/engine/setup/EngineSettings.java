package cn.zhunying.engine.setup;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

import cn.zhunying.engine.command.JobsAreTheSystems;
import cn.zhunying.engine.command.WhoeverWasFirst;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What we decided about the engine, in one place, checked by the compiler. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class EngineSettings extends AbstractProcessEnginePlugin {

  /** Ids of accounts and groups: {@code jb-window}, {@code yuzhong-reviewer}, {@code li.ming}. */
  private static final String IDS = "[a-zA-Z0-9]+([-_.][a-zA-Z0-9]+)*";

  private final List<BpmnParseListener> listeners;
  private final Supplier<AccountWitness> witness;
  private final int bcrypt;

  EngineSettings(List<BpmnParseListener> listeners, Supplier<AccountWitness> witness, int bcrypt) {
    this.listeners = listeners;
    this.witness = witness;
    this.bcrypt = bcrypt;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    history(engine);
    authorization(engine);
    jobs(engine);
    leaveOutWhatNobodyUses(engine);
    engine.getCustomPostBPMNParseListeners().addAll(listeners);
    engine.setIdentityProviderSessionFactory(new WitnessedAccounts.Factory(witness));
    engine.setCustomPreCommandInterceptorsTxRequired(
        List.of(new WhoeverWasFirst(), new JobsAreTheSystems()));
    engine.setCustomSessionFactories(List.of(new LeanExecutions.Factory()));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setDeploymentCache(new KnownDefinitions(engine));
  }

  private static void history(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(List.of(new LeanHistory()));
    engine.setHistory(LeanHistory.NAME);
    engine.setHistoryEventProducer(new KnownDefinitions.History());
    engine.setEnforceHistoryTimeToLive(true);
    // a removal time written at the end of each instance would cost a dozen updates per case
    engine.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    engine.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    engine.setHistoryCleanupBatchWindowStartTime("02:00+0800");
    engine.setHistoryCleanupBatchWindowEndTime("04:00+0800");
    engine.setHistoryCleanupMetricsEnabled(false);
  }

  private void authorization(ProcessEngineConfigurationImpl engine) {
    engine.setAuthorizationEnabled(true);
    engine.setTenantCheckEnabled(false);
    // with the default, UPDATE, whoever may work on a task may also reassign it and overwrite facts
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setResourceAuthorizationProvider(new GroupAuthorizations());
    engine.setUserResourceWhitelistPattern(IDS);
    engine.setGroupResourceWhitelistPattern(IDS);
    engine.setPasswordEncryptor(new BcryptPasswords(bcrypt));
    engine.setSaltGenerator(() -> "");
    // an expression in a query is code: whoever stores one runs it in the name of whoever asks
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setEnableExpressionsInAdhocQueries(false);
  }

  private static void jobs(ProcessEngineConfigurationImpl engine) {
    engine.setJobExecutorAcquireByDueDate(true);
    engine.setFailedJobRetryTimeCycle("R3/PT10S");
    engine.setDefaultNumberOfRetries(3);
    engine.setJdbcBatchProcessing(true);
  }

  private static void leaveOutWhatNobodyUses(ProcessEngineConfigurationImpl engine) {
    engine.setCmmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setTaskMetricsEnabled(false);
  }
}
