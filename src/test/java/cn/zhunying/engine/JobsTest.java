package cn.zhunying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F3: a job's act is the system's, not that of whoever has it run. */
@ZhunyingTest
class JobsTest {

  @Autowired private Office office;
  @Autowired private Journal journal;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;

  @Test
  void anAdministratorWhoMovesTheClockEscalatesNothing() {
    String number = overdue();
    office.as(
        "admin",
        () -> {
          office.advance("P5D");
          return null;
        });
    assertThat(runtime.createIncidentQuery().list())
        .noneMatch(i -> i.getActivityId().contains("scalat"));
    assertThat(escalation(number).actor()).isEqualTo("system");
    assertThat(escalation(number).detail()).contains("督办期限已届满，未处置");
  }

  @Test
  void norWhoeverHasAJobExecutedByHand() {
    String number = overdue();
    String handling = office.task(number, "handleOverdue").getProcessInstanceId();
    Job timer = management.createJobQuery().processInstanceId(handling).timers().singleResult();
    office.as(
        "supervisor",
        () -> {
          management.executeJob(timer.getId());
          return null;
        });
    assertThat(escalation(number).actor()).isEqualTo("system");
  }

  private String overdue() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P29D");
    return number;
  }

  private Entry escalation(String number) {
    return journal.of(number).stream()
        .filter(e -> e.act().equals("case-escalated"))
        .findFirst()
        .orElseThrow();
  }
}
