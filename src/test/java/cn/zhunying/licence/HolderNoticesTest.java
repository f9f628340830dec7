package cn.zhunying.licence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter about a licence names the holder of today. */
@ZhunyingTest
class HolderNoticesTest {

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Messages messages;

  @Test
  void afterAChangeOfNameSupervisionWritesToTheNewName() {
    String licence = dispatch.licensedByCommitment();
    String change = office.applied(dispatch.change(licence, "commitment", "ftz"));
    office.upload(change, "B3");
    office.signed(change);
    office.advance("P45D");
    assertThat(messages.of("applicant", 50))
        .filteredOn(m -> m.subject().contains("承诺核查结果"))
        .isEmpty();
    verified(licence);
    assertThat(messages.of("applicant", 50))
        .filteredOn(m -> m.subject().contains("承诺核查结果"))
        .hasSize(1)
        .extracting(Message::body)
        .allSatisfy(body -> assertThat(body).startsWith("重庆更名人力资源有限公司："));
  }

  private void verified(String licence) {
    for (long duty : dispatch.open(licence)) {
      office.conclude("inspector", licence, duty, "verifyCommitment", "fulfilled", null);
    }
  }
}
