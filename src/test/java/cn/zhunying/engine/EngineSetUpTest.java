package cn.zhunying.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunying.engine.deploy.EngineDeployments;
import cn.zhunying.engine.deploy.ProcessDefinitions;
import cn.zhunying.engine.form.TaskForms;
import cn.zhunying.engine.timer.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineSetUpTest {

  @Autowired ReviewCases cases;
  @Autowired EngineDeployments deployments;
  @Autowired ProcessDefinitions processes;
  @Autowired EngineClock engineClock;
  @Autowired EngineSlice.MovableClock clock;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired FilterService filters;
  @Autowired TaskForms forms;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void deploy() {
    deployments.deploy("items/review-test", ReviewProcess.folder("审查"));
    processes.refresh();
  }

  @AfterEach
  void backToToday() {
    clock.reset();
    engineClock.moved(Instant.now());
    cases.end();
  }

  @Test
  void deploysNothingNewWhenNothingChanged() {
    String before = processes.latest(ReviewProcess.KEY);
    deploy();
    assertThat(processes.latest(ReviewProcess.KEY)).isEqualTo(before);
  }

  @Test
  void aChangedDiagramStillFindsTheFormOfItsOwnDeployment() {
    String before = processes.latest(ReviewProcess.KEY);
    deployments.deploy("items/review-test", ReviewProcess.folder("审查（新）"));
    processes.refresh();
    String changed = processes.latest(ReviewProcess.KEY);
    assertThat(changed).isNotEqualTo(before);
    assertThat(forms.find(changed, "reviewThing")).isPresent();
  }

  @Test
  void refusesAnOutcomeTheFormDoesNotOfferWhicheverWayItComesIn() {
    Task task = start(Duration.ofDays(1));
    assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("outcome", "bogus")))
        .hasRootCauseInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("bogus");
    tasks.complete(task.getId(), Map.of("outcome", "grant"));
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
  }

  @Test
  void keepsTheHistoryOfProcessesAndTasksOnly() {
    Task task = start(Duration.ofDays(1));
    tasks.complete(task.getId(), Map.of("outcome", "grant"));
    String instance = task.getProcessInstanceId();
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).count())
        .isOne();
    assertThat(
            history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .finished()
                .count())
        .isOne();
    assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance).count())
        .isZero();
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).count())
        .isZero();
    assertThat(history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).count()).isZero();
  }

  @Test
  void timersFireWhenTheProductClockIsMovedPastThem() {
    Task task = start(Duration.ofDays(61));
    assertThat(engineClock.runDueJobs()).isZero();
    clock.move(Duration.ofDays(62));
    engineClock.moved(clock.instant());
    assertThat(engineClock.runDueJobs()).isEqualTo(1);
    assertThat(
            management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .timers()
                .count())
        .isZero();
  }

  @Test
  void theFourListsOfTheDayExistOnce() {
    assertThat(filters.createFilterQuery().orderByFilterName().asc().list())
        .extracting(f -> f.getName())
        .containsExactlyInAnyOrder("我的任务", "本单位待领", "今日到期", "已超期");
  }

  @Test
  void dueJobsAndChildTasksAreFoundByIndex() {
    assertThat(
            jdbc.sql("select indexname from pg_indexes where indexname like 'zy_idx_%'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("zy_idx_job_duedate", "zy_idx_task_parent");
  }

  @Test
  void aTransientFactIsNeverWritten() {
    VariableMap facts = Variables.createVariables();
    ProcessVariables.BUREAU.with(facts, "yuzhong");
    ProcessVariables.DECIDE_BY.with(facts, new Date());
    ProcessVariables.RESPONSE.withTransient(facts, "signed");
    String instance =
        runtime
            .startProcessInstanceById(processes.latest(ReviewProcess.KEY), "SQ-T-2", facts)
            .getId();
    assertThat(runtime.getVariables(instance)).containsOnlyKeys("bureau", "decideBy");
  }

  private Task start(Duration until) {
    return cases.start("SQ-T-1", "yuzhong", until);
  }
}
