package cn.zhunying.supervision.verification;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change by commitment brings a second verification: each is concluded by what it found. */
@ZhunyingTest
class TwoDutiesTest {

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Duties duties;
  @Autowired private Checklists checklists;
  @Autowired private Accounts accounts;
  @Autowired private TaskService tasks;
  @Autowired private TaskRules dutyTaskRules;

  @Test
  void whatIsBrokenOnOneDoesNotStandAgainstTheOther() {
    List<Duty> both = bothOpen();
    Account inspector = accounts.find("inspector").orElseThrow();
    Map<String, Found> broken = Map.of("C-premises", new Found(false, "现场无人"));
    long second = both.get(1).id();
    assertThat(
            office.as("inspector", () -> checklists.record(inspector, second, broken)).refusals())
        .isEmpty();
    assertThat(fulfilled(both.get(0))).isEmpty();
    assertThat(rules(fulfilled(both.get(1)))).containsExactly("checklist-says-broken");
  }

  @Test
  void eachCardSaysByWhenItsOwnIsDue() {
    List<Duty> both = bothOpen();
    assertThat(both).extracting(Duty::dueOn).doesNotHaveDuplicates();
    assertThat(both)
        .allSatisfy(
            duty ->
                assertThat(tasks.getVariableLocal(task(duty).getId(), "legalDeadline"))
                    .isEqualTo(ChineseDates.format(duty.dueOn())));
  }

  private Task task(Duty duty) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(duty.licence())
        .taskDefinitionKey("verifyCommitment")
        .processVariableValueEquals("duty", duty.id())
        .singleResult();
  }

  private List<Refusal> fulfilled(Duty duty) {
    return dutyTaskRules.problems(
        new TaskInHand(
            duty.licence(), "verifyCommitment", duty.id(), Map.of("outcome", "fulfilled")));
  }

  private List<Duty> bothOpen() {
    String licence = dispatch.licensedByCommitment();
    office.advance("P3D");
    String change = office.applied(dispatch.change(licence, "commitment", "ftz"));
    office.upload(change, "B3");
    office.signed(change);
    office.advance("P40D");
    List<Duty> both =
        duties.ofLicence(licence).stream()
            .filter(d -> d.kind().equals("commitment-verification"))
            .filter(d -> d.state() == Duty.State.OPEN)
            .toList();
    assertThat(both).hasSize(2);
    return both;
  }
}
