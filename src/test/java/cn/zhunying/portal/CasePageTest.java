package cn.zhunying.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.RowsRead;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a case says to its applicant, and what it costs to say it. */
@ZhunyingTest
class CasePageTest {

  /** Scale 6: who asks, whether they may, and the case; never one for each line of it. */
  private static final int STATEMENTS = 16;

  private static final String YESTERDAY = "2026年3月1日";

  @Autowired private Api api;
  @Autowired private Office office;
  @Autowired private RowsRead rows;

  @Test
  void aCasePageIsAFewStatementsWhateverTheCaseHasBeenThrough() {
    Map<String, Long> made = new HashMap<>();
    String signing = office.applied("commitment");
    made.put("to be signed", statements("applicant", signing));
    String general = office.applied("general");
    made.put("submitted", statements("applicant", general));
    made.put("submitted, window", statements("window", general));
    office.complete("window", general, "acceptApplication", "accept");
    made.put("accepted", statements("applicant", general));
    office.complete("reviewer", general, "reviewApplication", "recommend-grant");
    office.complete("approver", general, "decideApplication", "grant");
    made.put("granted", statements("applicant", general));
    made.put("granted, approver", statements("approver", general));
    office.signed(signing);
    made.put("granted on the spot", statements("applicant", signing));
    assertThat(made)
        .allSatisfy((what, n) -> assertThat(n).as(what).isBetween(3L, (long) STATEMENTS));
  }

  /** D7: the day after is the first that counts, the day before none. */
  @Test
  void nothingIsSaidToHaveBegunBeforeTheCase() {
    assertThat(page("applicant", office.applied("commitment"))).doesNotContain(YESTERDAY);
    String general = office.applied("general");
    assertThat(page("applicant", general)).doesNotContain(YESTERDAY);
    office.complete("window", general, "acceptApplication", "accept");
    assertThat(page("window", general)).doesNotContain(YESTERDAY).contains("2026年3月2日");
  }

  /** D14 */
  @Test
  void theGuideLeadsToEachActionThatBeginsACase() {
    String guide =
        new Visitor(api.url(""))
            .signedInAs("applicant")
            .get("/items/private-training-school")
            .html();
    assertThat(guide)
        .contains(
            "/applications/new?item=private-training-school&amp;action=prepare",
            "/applications/new?item=private-training-school&amp;action=establish");
    assertThat(
            new Visitor(api.url(""))
                .signedInAs("applicant")
                .get("/applications/new?item=private-training-school&action=prepare")
                .status())
        .isEqualTo(200);
  }

  /** D15 */
  @Test
  void theGuideOffersNoApplicationToOfficersNorWhereThereIsNoApproval() {
    String apply = "href=\"/applications/new";
    Visitor applicant = new Visitor(api.url("")).signedInAs("applicant");
    assertThat(applicant.get("/items/hr-service-permit").html()).contains(apply);
    assertThat(new Visitor(api.url("")).signedInAs("window").get("/items/hr-service-permit").html())
        .doesNotContain(apply);
    assertThat(applicant.get("/items/technical-school-preparation").html())
        .contains("本项审批已取消，不受理申请");
  }

  /** D19 */
  @Test
  void aStandingClockIsSaidInTheFirstLineAndHasNoLastDay() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    String before = page("applicant", number);
    assertThat(before).contains("等待许可机关作出决定");
    assertThat(
            api.complete(
                    "reviewer",
                    number,
                    "reviewApplication",
                    Map.of("outcome", "suspend", "stop", "hearing", "reason", "利害关系人要求"))
                .status())
        .isEqualTo(204);
    assertThat(page("applicant", number))
        .contains("正在进行检验、听证、评审等程序，办理期限已中止", "恢复计算后确定")
        .doesNotContain("等待许可机关作出决定");
  }

  /** D20 */
  @Test
  void whatIsBetweenBureauAndSupervisorIsNotTheApplicants() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    office.advance("P29D");
    assertThat(office.acts(number)).contains("red-card-shown");
    assertThat(page("applicant", number)).doesNotContain("黄牌", "红牌", "督办");
    assertThat(page("supervisor", number)).contains("红牌");
  }

  private String page(String who, String number) {
    Visitor.Seen seen = new Visitor(api.url("")).signedInAs(who).get("/applications/" + number);
    assertThat(seen.status()).isEqualTo(200);
    return seen.html();
  }

  /** The fewest of some looks: what else is at work meanwhile, like mail, is counted too. */
  private long statements(String who, String number) {
    Visitor visitor = new Visitor(api.url("")).signedInAs(who);
    visitor.get("/applications/" + number);
    return IntStream.range(0, 5)
        .mapToLong(n -> rows.statements(() -> visitor.get("/applications/" + number)))
        .min()
        .orElseThrow();
  }
}
