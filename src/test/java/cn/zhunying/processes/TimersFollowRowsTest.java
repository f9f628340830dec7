package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.timing.CaseTimers;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.doctor.Doctor;
import cn.zhunying.doctor.Finding;
import cn.zhunying.doctor.Reconcile;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.supervision.Duties;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The deadline of record is a row; whatever happens to the engine's timers, they follow it. */
@ZhunyingTest
class TimersFollowRowsTest {

  @Autowired private Office office;
  @Autowired private CaseClocks clocks;
  @Autowired private CaseTimers timers;
  @Autowired private Duties duties;
  @Autowired private Doctor doctor;
  @Autowired private Reconcile reconcile;
  @Autowired private ManagementService management;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;

  @Test
  void aCaseSentBackToReviewKeepsItsTimer() {
    String number = accepted();
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    assertThat(timer(number, "decisionOverdue").getDuedate()).isEqualTo(decideBy(number));
    office.advance("P3D");
    office.complete("approver", number, "decideApplication", "return", "请补充");
    assertThat(timer(number, "reviewOverdue").getDuedate()).isEqualTo(decideBy(number));
    assertThat(jobs(number, "decisionOverdue")).isEmpty();
    assertThat(timers.drift(number)).isEmpty();
  }

  @Test
  void anAnsweredCorrectionArmsTheTimerOfAcceptanceAnew() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "correct", "缺少章程");
    assertThat(jobs(number, "acceptanceDeadlinePassed")).isEmpty();
    office.advance("P8D");
    office.correct(number);
    LocalDate acceptBy = clocks.legal(number, ClockPurpose.ACCEPTANCE);
    assertThat(timer(number, "acceptanceDeadlinePassed").getDuedate())
        .isEqualTo(Deadlines.endOf(acceptBy));
    assertThat(timers.drift(number)).isEmpty();
  }

  @Test
  void anExtensionMovesTimerTaskAndVariable() {
    String number = accepted();
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "同意");
    assertThat(timer(number, "reviewOverdue").getDuedate()).isEqualTo(decideBy(number));
    assertThat(timers.drift(number)).isEmpty();
  }

  @Test
  void aTimerThatWasMovedIsReportedAndMovedBack() {
    String number = accepted();
    Job timer = timer(number, "reviewOverdue");
    management.setJobDuedate(timer.getId(), Deadlines.endOf(LocalDate.of(2026, 12, 31)));
    assertThat(found(doctor.examine(), number))
        .singleElement()
        .asString()
        .contains("reviewOverdue");
    assertThat(found(reconcile.repair(), number)).hasSize(1);
    assertThat(timer(number, "reviewOverdue").getDuedate()).isEqualTo(decideBy(number));
    assertThat(found(doctor.examine(), number)).isEmpty();
    assertThat(office.acts(number)).contains("timers-reconciled");
  }

  @Test
  void aTimerThatWasLostIsArmedAgainAndTheTaskStaysWithWhoeverHasIt() {
    String number = accepted();
    tasks.setAssignee(office.task(number, "reviewApplication").getId(), "reviewer");
    management.deleteJob(timer(number, "reviewOverdue").getId());
    assertThat(found(doctor.examine(), number)).singleElement().asString().contains("缺失");
    reconcile.repair();
    assertThat(timer(number, "reviewOverdue").getDuedate()).isEqualTo(decideBy(number));
    assertThat(office.task(number, "reviewApplication").getAssignee()).isEqualTo("reviewer");
    assertThat(found(doctor.examine(), number)).isEmpty();
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    assertThat(office.openTasks(number)).containsExactly("decideApplication");
  }

  @Test
  void aTaskWhoseDatesWereChangedGetsThoseOfItsRow() {
    String number = accepted();
    Task task = office.task(number, "reviewApplication");
    task.setDueDate(Deadlines.endOf(LocalDate.of(2026, 12, 31)));
    task.setFollowUpDate(null);
    tasks.saveTask(task);
    assertThat(found(reconcile.repair(), number)).hasSize(1);
    assertThat(office.task(number, "reviewApplication").getDueDate()).isEqualTo(decideBy(number));
    assertThat(office.task(number, "reviewApplication").getFollowUpDate()).isNotNull();
  }

  @Test
  void aTimerThatHasFiredIsNotTakenForLost() {
    String number = accepted();
    office.advance("P40D");
    assertThat(jobs(number, "reviewOverdue")).isEmpty();
    assertThat(found(doctor.examine(), number)).isEmpty();
  }

  @Test
  void aDutysTimersFollowItsRowToo() {
    String licence = office.licensed();
    office.advance("P30D");
    Job timer = timer(licence, "verificationOverdue");
    management.setJobDuedate(timer.getId(), Deadlines.endOf(LocalDate.of(2026, 12, 31)));
    String record = String.valueOf(duties.ofLicence(licence).get(0).id());
    assertThat(found(reconcile.repair(), "义务 " + record)).isNotEmpty();
    assertThat(timer(licence, "verificationOverdue").getDuedate())
        .isEqualTo(Deadlines.endOf(duties.ofLicence(licence).get(0).dueOn()));
  }

  @Test
  void aRunningCaseLivesThroughANewVersionOfItsDiagramWithTheSameDeadlines() throws IOException {
    String number = accepted();
    LocalDate decideBy = clocks.legal(number, ClockPurpose.DECISION);
    Deployment changed = deployChanged();
    try {
      assertThat(timers.drift(number)).isEmpty();
      assertThat(timer(number, "reviewOverdue").getDuedate()).isEqualTo(Deadlines.endOf(decideBy));
      office.complete("reviewer", number, "reviewApplication", "recommend-grant");
      assertThat(timer(number, "decisionOverdue").getDuedate())
          .isEqualTo(Deadlines.endOf(decideBy));
      office.complete("approver", number, "decideApplication", "grant");
      assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.GRANTED);
    } finally {
      repository.deleteDeployment(changed.getId(), true);
    }
  }

  @Test
  void aRunningCaseMovedToTheNewVersionKeepsItsDeadlines() throws IOException {
    String number = accepted();
    String before = office.task(number, "reviewApplication").getProcessDefinitionId();
    Deployment changed = deployChanged();
    try {
      ProcessDefinition after =
          repository.createProcessDefinitionQuery().deploymentId(changed.getId()).list().stream()
              .filter(d -> d.getKey().equals("general-procedure"))
              .findFirst()
              .orElseThrow();
      runtime
          .newMigration(
              runtime.createMigrationPlan(before, after.getId()).mapEqualActivities().build())
          .processInstanceIds(office.task(number, "reviewApplication").getProcessInstanceId())
          .execute();
      assertThat(office.task(number, "reviewApplication").getProcessDefinitionId())
          .isEqualTo(after.getId());
      assertThat(timers.drift(number)).isEmpty();
      office.complete("reviewer", number, "reviewApplication", "recommend-grant");
      assertThat(office.task(number, "decideApplication").getName()).isEqualTo("作出许可决定");
      assertThat(timer(number, "decisionOverdue").getDuedate()).isEqualTo(decideBy(number));
      office.complete("approver", number, "decideApplication", "grant");
      assertThat(office.application(number).status()).isEqualTo(ApplicationStatus.GRANTED);
    } finally {
      repository.deleteDeployment(changed.getId(), true);
    }
  }

  /** The shared folder with a task renamed, as a newer release would bring it. */
  private Deployment deployChanged() throws IOException {
    DeploymentBuilder deployment = repository.createDeployment().name("shared").source("zhunying");
    String diagram = Files.readString(Path.of("processes/shared/general-procedure.bpmn"));
    assertThat(diagram).contains("name=\"作出决定\"");
    deployment.addString(
        "general-procedure.bpmn", diagram.replace("name=\"作出决定\"", "name=\"作出许可决定\""));
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      for (Path form :
          forms.filter(f -> f.getFileName().toString().startsWith("shared-")).toList()) {
        deployment.addString(form.getFileName().toString(), Files.readString(form));
      }
    }
    return deployment.deploy();
  }

  private String accepted() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    return number;
  }

  private java.util.Date decideBy(String number) {
    return Deadlines.endOf(clocks.legal(number, ClockPurpose.DECISION));
  }

  private Job timer(String key, String activity) {
    return jobs(key, activity).stream().findFirst().orElseThrow();
  }

  private List<Job> jobs(String key, String activity) {
    List<String> instances =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
            .map(i -> i.getId())
            .toList();
    return management.createJobQuery().activityId(activity).timers().list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId()))
        .toList();
  }

  private static List<Finding> found(List<Finding> findings, String record) {
    return findings.stream().filter(f -> f.record().endsWith(record)).toList();
  }
}
