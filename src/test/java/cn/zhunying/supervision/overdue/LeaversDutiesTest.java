package cn.zhunying.supervision.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountLeft;
import cn.zhunying.identity.Role;
import cn.zhunying.notification.Messages;
import cn.zhunying.oversight.ReleasedWork;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever leaves takes no duty along. */
@ZhunyingTest
class LeaversDutiesTest {

  private static final Account LEAVER =
      new Account("leaver", "离岗", Set.of(Role.INSPECTOR), "yuzhong");

  @Autowired private Office office;
  @Autowired private Duties duties;
  @Autowired private DutyTable table;
  @Autowired private Messages messages;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private ReleasedWork work;
  @Autowired private TaskService tasks;
  @Autowired private Api api;

  @Test
  void whatALeaverHadToDoIsTheBureausAgain() {
    Duty duty = assigned();
    left(Optional.empty());
    assertThat(duties.find(duty.id()).orElseThrow().assignee()).isNull();
    assertThat(office.acts(duty.licence())).containsOnlyOnce("duty-released");
    assertThat(messages.of("supervisor", 5))
        .anySatisfy(m -> assertThat(m.subject()).contains("经办人已离岗"));
  }

  @Test
  void whoMovesToAnotherBureauLeavesItToo() {
    Duty duty = assigned();
    left(Optional.of(new Account("leaver", "离岗", Set.of(Role.INSPECTOR), "jiangbei")));
    assertThat(duties.find(duty.id()).orElseThrow().assignee()).isNull();
  }

  @Test
  void whoOnlyLosesAnotherPostKeepsIt() {
    Duty duty = assigned();
    left(Optional.of(LEAVER));
    assertThat(duties.find(duty.id()).orElseThrow().assignee()).isEqualTo("leaver");
    assertThat(office.acts(duty.licence())).doesNotContain("duty-released");
  }

  @Test
  void aDutyNobodyHoldsAnyMoreIsALineOnTheBoardUntilItIsGiven() {
    Duty duty = assigned();
    left(Optional.empty());
    assertThat(work.of("yuzhong"))
        .filteredOn(l -> duty.licence().equals(l.caseKey()))
        .extracting(ReleasedWork.Line::holder)
        .containsExactly("leaver");
    assertThat(work.of("jiangbei")).extracting("caseKey").doesNotContain(duty.licence());
    table.assigned(duty.id(), "inspector");
    assertThat(work.of("yuzhong")).extracting("caseKey").doesNotContain(duty.licence());
  }

  @Test
  void aTaskNobodyHoldsAnyMoreIsALineOnTheBoardUntilSomeoneTakesIt() {
    String number = office.applied("general");
    String task = office.taskId(number);
    tasks.setAssignee(task, "leaver");
    left(Optional.empty());
    assertThat(board()).contains("离岗人员释放的事项", number);
    tasks.claim(task, "window");
    assertThat(board()).doesNotContain(number);
  }

  private String board() {
    return new Visitor(api.url("")).signedInAs("supervisor").get("/supervision").html();
  }

  private void left(Optional<Account> after) {
    events.publishEvent(new AccountLeft(LEAVER, after));
  }

  private Duty assigned() {
    Duty duty = duties.ofLicence(office.licensed()).get(0);
    table.assigned(duty.id(), "leaver");
    return duty;
  }
}
