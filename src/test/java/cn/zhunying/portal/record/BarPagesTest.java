package cn.zhunying.portal.record;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.access.AccessLog;
import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.application.Submission;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** K-40, K-41, K-45, K-48, E41: the door of the record, and what the gate makes of it. */
@ZhunyingTest
class BarPagesTest {

  @Autowired private Office office;
  @Autowired private AccessLog looks;
  @Autowired private Api api;

  @Test
  void onlyAnEntryWithItsDecisionBarsAndARepairOpensTheWayAtOnce() {
    Submission submission = office.example("commitment");
    String uscc = submission.subject().uscc();
    String page = "/credit-records/" + uscc;
    Visitor officer = new Visitor(api.url("")).signedInAs("credit");
    officer.get(page);
    enter(officer, page, "");
    assertThat(officer.get(page).html()).contains("待作出决定，不限制");
    String first = office.applied(submission);
    assertThat(office.application(first).status()).isEqualTo(ApplicationStatus.AWAITING_COMMITMENT);
    office.withdraw(first, Answer.APPLICATION_WITHDRAWN);

    enter(officer, page, "渝府信〔2026〕1号");
    String barred = officer.get(page).html();
    assertThat(barred).contains("渝府信〔2026〕1号").doesNotContain("待作出决定，不限制");
    Application second = office.application(office.applied(submission));
    assertThat(second.status()).isNotEqualTo(ApplicationStatus.AWAITING_COMMITMENT);
    assertThat(office.acts(second.number())).contains("commitment-not-applicable");
    office.withdraw(second.number(), Answer.APPLICATION_WITHDRAWN);

    var id = Pattern.compile(page + "/(\\d+)/repair").matcher(barred);
    assertThat(id.find()).isTrue();
    officer.post(page + "/" + id.group(1) + "/repair", Map.of("reason", "信用修复决定"));
    assertThat(office.application(office.applied(submission)).status())
        .isEqualTo(ApplicationStatus.AWAITING_COMMITMENT);
    assertThat(looks.of(AccessLog.CREDIT, uscc, 10))
        .isNotEmpty()
        .allMatch(look -> look.account().equals("credit"));
  }

  @Test
  void nobodyElseLooksOrEnters() {
    String page = "/credit-records/" + office.example("commitment").subject().uscc();
    assertThat(new Visitor(api.url("")).signedInAs("jb-credit").get(page).status()).isEqualTo(403);
    assertThat(new Visitor(api.url("")).signedInAs("applicant").get(page).status()).isEqualTo(403);
  }

  private static void enter(Visitor officer, String page, String document) {
    officer.post(
        page,
        Map.of(
            "kind", "SERIOUS_DISHONESTY",
            "source", "A-1",
            "reason", "列入严重失信主体名单",
            "document", document));
  }
}
