package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.notification.Messages;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filings and pushed registrations have no licence, and no page or mail speaks of one. */
@ZhunyingTest
class FilingPagesTest {

  private static final String FILING = "hr-service-filing";
  private static final String ABOLISHED = "technical-school-preparation";

  @Autowired private Office office;
  @Autowired private Duties duties;
  @Autowired private Messages messages;
  @Autowired private Api api;

  @Test
  void mailsToOfficersAndToTheApplicantCallItsNumberAFilings() {
    String number = filed();
    office.advance("P61D");
    assertThat(messages.of("applicant", 50))
        .filteredOn(m -> m.body().contains(number))
        .anySatisfy(m -> assertThat(m.body()).contains("备案编号 " + number))
        .noneSatisfy(m -> assertThat(m.body()).contains("许可证"));
    office.advance("P61D");
    assertThat(messages.of("supervisor", 50))
        .filteredOn(m -> m.body().contains(number))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.body()).contains("备案编号 " + number));
    office.complete("inspector", number, "conductInspection", "issue", "场所已搬迁");
    assertThat(messages.of("applicant", 50))
        .anySatisfy(m -> assertThat(m.body()).contains("场所已搬迁", "不影响备案的效力"));
  }

  @Test
  void theBoardLeadsToTheFilingAndItsDuties() {
    String number = filed();
    office.advance("P122D");
    Visitor supervisor = as("supervisor");
    Duty duty = duties.ofLicence(number).get(0);
    // as the board's own link leads on; other tests have left hundreds of pages before it
    String before = "%s~%d".formatted(duty.dueOn(), duty.id() - 1);
    assertThat(supervisor.get("/supervision?after=" + before).html())
        .contains("href=\"/cases/%s/panel\"".formatted(number));
    assertThat(supervisor.get("/cases/" + number + "/panel").html())
        .contains("备案编号", "备案后检查", "已逾期", "· 备案");
  }

  @Test
  void thePanelOfAPushedRegistrationShowsWhatWasPushed() {
    var subject = office.example(ABOLISHED, "general", "ftz").subject();
    String number =
        api.post(
                "city-window",
                "/api/v1/registrations",
                Map.of(
                    "item",
                    ABOLISHED,
                    "region",
                    "ftz",
                    "district",
                    "yuzhong",
                    "subject",
                    Map.of("name", subject.name(), "uscc", subject.uscc())))
            .text("/number");
    String panel = "/cases/" + number + "/panel";
    assertThat(as("city-inspector").get(panel).html())
        .contains(subject.name(), subject.uscc(), "取消审批后检查", "登记推送");
    assertThat(as("inspector").get(panel).status()).isEqualTo(404);
  }

  private String filed() {
    String number = office.applied(office.example(FILING, "filing", "citywide"));
    office.upload(number, "F3");
    return number;
  }

  private Visitor as(String username) {
    return new Visitor(api.url("")).signedInAs(username);
  }
}
