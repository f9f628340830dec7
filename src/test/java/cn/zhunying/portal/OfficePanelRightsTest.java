package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M4: the office's own page of a case is for the office. */
@ZhunyingTest
class OfficePanelRightsTest {

  @Autowired private Api api;
  @Autowired private Office office;

  @Test
  void theHolderDoesNotReadWhatTheOfficeMeansToAsk() {
    String licence = office.licensed();
    String application = office.applied("general");
    for (String who : List.of("applicant", "applicant2", "admin")) {
      Visitor visitor = new Visitor(api.url("")).signedInAs(who);
      for (String number : List.of(licence, application)) {
        assertThat(visitor.get("/cases/" + number + "/panel").status()).as(who).isEqualTo(403);
      }
    }
    Visitor inspector = new Visitor(api.url("")).signedInAs("inspector");
    assertThat(inspector.get("/cases/" + licence + "/panel").status()).isEqualTo(200);
    Visitor elsewhere = new Visitor(api.url("")).signedInAs("jb-inspector");
    assertThat(elsewhere.get("/cases/" + licence + "/panel").status()).isEqualTo(404);
  }
}
