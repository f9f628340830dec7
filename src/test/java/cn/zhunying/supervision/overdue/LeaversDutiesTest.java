package cn.zhunying.supervision.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountLeft;
import cn.zhunying.identity.Role;
import cn.zhunying.notification.Messages;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.Optional;
import java.util.Set;
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

  private void left(Optional<Account> after) {
    events.publishEvent(new AccountLeft(LEAVER, after));
  }

  private Duty assigned() {
    Duty duty = duties.ofLicence(office.licensed()).get(0);
    table.assigned(duty.id(), "leaver");
    return duty;
  }
}
