package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every overdue timer that is drawn at a user task fires, and what it leads to really runs: on to
 * the supervisor of the bureau, and from there to the city.
 */
@ZhunyingTest
class EscalationsTest {

  @Autowired private Office office;
  @Autowired private Duties duties;

  @Test
  void theApprovalOfAnExtension() {
    String number = accepted();
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    caseEscalates(number, "approveExtension", "review-overdue");
  }

  @Test
  void theReview() {
    caseEscalates(accepted(), "reviewApplication", "review-overdue");
  }

  @Test
  void theDecision() {
    String number = accepted();
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    caseEscalates(number, "decideApplication", "decision-overdue");
  }

  @Test
  void theDecisionOnTheSpot() {
    String number = office.applied("commitment");
    office.sign(number, "另有其人");
    caseEscalates(number, "decideOnTheSpot", "on-the-spot-overdue");
  }

  @Test
  void theVerification() {
    String licence = office.licensed();
    office.advance("P30D");
    dated(licence, "verifyCommitment");
    dutyEscalates(licence, "verifyCommitment");
  }

  @Test
  void theReviewOfARectification() {
    String licence = office.licensed();
    office.advance("P30D");
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "场所不足");
    office.advance("P3M1D");
    dated(licence, "reviewRectification");
    dutyEscalates(licence, "reviewRectification");
  }

  @Test
  void theDecisionAboutARevocation() {
    String licence = office.licensed();
    office.advance("P30D");
    office.complete("inspector", licence, "verifyCommitment", "false", "承诺的场所不存在");
    office.advance("P9D");
    dated(licence, "decideRevocation");
    dutyEscalates(licence, "decideRevocation");
  }

  private void caseEscalates(String number, String task, String act) {
    office.advance("P30D");
    assertThat(office.acts(number)).contains(act, "red-card-shown");
    assertThat(office.openTasks(number)).contains(task, "handleOverdue");
    office.advance("P10D");
    assertThat(office.acts(number)).contains("case-escalated");
    office.complete("city-supervisor", number, "handleOverdue", "urge");
    assertThat(office.openTasks(number)).containsExactly(task);
  }

  private void dutyEscalates(String licence, String task) {
    office.advance("P40D");
    assertThat(office.acts(licence)).contains("duty-overdue", "red-card-shown");
    assertThat(office.openTasks(licence)).contains(task, "handleOverdue");
    office.advance("P12D");
    assertThat(duty(licence).escalatedTo()).isEqualTo("city");
    office.complete("city-supervisor", licence, "handleOverdue", "urge");
    assertThat(office.openTasks(licence)).containsExactly(task);
  }

  /** Due with its duty, and with a reminder before it. */
  private void dated(String licence, String definition) {
    Task task = office.task(licence, definition);
    assertThat(task.getDueDate()).isNotNull();
    assertThat(task.getFollowUpDate()).isNotNull().isBefore(task.getDueDate());
  }

  private String accepted() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    return number;
  }

  private Duty duty(String licence) {
    return duties.ofLicence(licence).get(0);
  }
}
