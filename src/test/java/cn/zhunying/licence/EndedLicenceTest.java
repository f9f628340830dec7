package cn.zhunying.licence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.enforcement.revocation.Revocations;
import cn.zhunying.notification.Messages;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With a licence end the applications about it, and both sides are told. */
@ZhunyingTest
class EndedLicenceTest {

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Messages messages;
  @Autowired private Revocations revocations;

  private String licence;

  @BeforeEach
  void aboutToBeRevoked() {
    licence = dispatch.licensedByCommitment();
    office.advance("P31D");
    office.complete("inspector", licence, "verifyCommitment", "false", "场所不存在");
  }

  @Test
  void aChangeUnderReviewEndsWhenTheLicenceIsRevoked() {
    String change = office.applied(dispatch.change(licence, "general", "citywide"));
    dispatch.accepted(change);
    revoked();
    ended(change);
    assertThat(messages.of("reviewer", 20))
        .anySatisfy(m -> assertThat(m.subject()).isEqualTo("办件 " + change + " 已终止"));
  }

  @Test
  void aChangeThatWaitsForCorrectionEndsToo() {
    String change = office.applied(dispatch.change(licence, "general", "citywide"));
    office.complete("window", change, "acceptApplication", "correct", "缺少章程");
    revoked();
    ended(change);
  }

  private void revoked() {
    office.as("applicant", () -> revocations.state(licence, "正在搬迁"));
    office.complete("approver", licence, "decideRevocation", "revoke", "虚假承诺");
  }

  private void ended(String change) {
    assertThat(office.application(change).status()).isEqualTo(ApplicationStatus.LAPSED);
    assertThat(office.openTasks(change)).isEmpty();
    assertThat(office.acts(change)).contains("application-baseless");
    assertThat(messages.of("applicant", 20))
        .anySatisfy(m -> assertThat(m.body()).contains(change + " 已终止办理：所涉许可已经终止"));
  }
}
