package cn.zhunying.portal.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.catalogue.Items;
import cn.zhunying.engine.deploy.ProcessSteps.Step;
import cn.zhunying.support.Api;
import cn.zhunying.support.Visitor;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The service guide shows each process a case goes through, each step with its clause. */
@ZhunyingTest
class GuideDiagramsTest {

  @Autowired private GuideDiagrams diagrams;
  @Autowired private Items items;
  @Autowired private Api api;

  @Test
  void everyStepOfEveryProcessOfEveryItemNamesItsClause() {
    assertThat(items.all())
        .allSatisfy(
            item ->
                assertThat(diagrams.of(item.code()).values())
                    .isNotEmpty()
                    .allSatisfy(
                        process ->
                            assertThat(process.steps())
                                .isNotEmpty()
                                .extracting(Step::clause)
                                .doesNotContainNull()));
  }

  @Test
  void followsCallsFromTheApplicationToTheLastSharedProcess() {
    assertThat(diagrams.of("hr-service-permit").keySet())
        .startsWith("hr-service-permit", "hr-service-permit-supervision", "filing", "grant")
        .contains("general-procedure", "commitment-verification", "correction", "rectification")
        .contains("revocation", "overdue-handling", "annual-report")
        .doesNotContain("level-review", "expert-review", "outside-decision");
    assertThat(diagrams.of("private-training-school").keySet()).contains("filing", "level-review");
    assertThat(diagrams.of("technical-school-preparation").keySet())
        .startsWith("technical-school-preparation", "technical-school-preparation-supervision");
    assertThat(diagrams.of("technical-school").keySet())
        .contains("expert-review")
        .doesNotContain("outside-decision");
    assertThat(diagrams.of("technician-college").keySet()).contains("outside-decision");
  }

  @Test
  void eachItemGivesTheStepsItsOwnGroundsAndShowsNoneItDoesNotKnow() {
    assertThat(steps("hr-service-permit", "grant"))
        .extracting(Step::id, Step::clause)
        .contains(tuple("issueLicence", "渝人社办〔2021〕174号 全市第三项；渝府发〔2021〕2号 二（二）3"))
        .extracting(step -> step.toList().get(0))
        .containsExactly(
            "extendLicence",
            "alterLicence",
            "issueLicence",
            "cancelLicence",
            "reissueLicence",
            "scheduleDuties",
            "openCreditAccount",
            "endDuties",
            "settleDuties");
    assertThat(steps("private-training-school", "grant"))
        .filteredOn(step -> step.id().equals("addPoint"))
        .extracting(Step::text, Step::clause)
        .containsExactly(tuple("在许可证上增加一处校外办学点。", "渝人社发〔2021〕24号 第十六条、第二十三条"));
    assertThat(steps("private-training-school", "licence-return"))
        .filteredOn(step -> step.id().equals("recordReturn"))
        .extracting(Step::clause)
        .containsExactly("渝人社发〔2021〕24号 第二十九条");
  }

  private List<Step> steps(String item, String process) {
    return diagrams.of(item).get(process).steps();
  }

  @Test
  void listsThemBesideTheDiagramInTheOrderOfTheWork() {
    assertThat(guide("hr-service-permit"))
        .contains("data-element=\"giveNotice\"", "flow=all")
        .doesNotContain("diagram.bpmn?process=general-procedure");
    assertThat(guide("hr-service-permit?flow=all"))
        .containsSubsequence(
            "data-element=\"giveNotice\"",
            "data-element=\"checkEligibility\"",
            "渝府办发〔2021〕23号",
            "data-element=\"signCommitment\"",
            "diagram.bpmn?process=general-procedure",
            "data-element=\"acceptApplication\"");
  }

  @ParameterizedTest
  @CsvSource({
    "hr-service-permit, revocation, 200",
    "hr-service-permit, hr-service-filing, 404",
    "hr-service-permit, nothing, 404",
    "hr-service-permit, ../items/hr-service-filing/hr-service-filing, 404",
    "nothing, revocation, 404"
  })
  void givesTheFilesOfTheItemsOwnProcessesOnly(String item, String process, int status) {
    assertThat(api.get(null, "/items/%s/diagram.bpmn?process=%s".formatted(item, process)).status())
        .isEqualTo(status);
  }

  @Test
  void saysWhereAnApprovalIsAbolishedAndOffersNoSelfCheckWhereTheLawHasNone() {
    assertThat(guide("technical-school-preparation"))
        .contains("自贸区内", "本项审批已取消", "其他许可仍须取得", "登记推送后 30 日", "立即办理")
        .doesNotContain("我能用告知承诺吗");
    assertThat(guide("hr-service-filing"))
        .contains("立即办理", "适用条件", "备案后 30 日", "备案材料以机关公布的清单为准")
        .doesNotContain("我能用告知承诺吗", "一般程序");
  }

  private String guide(String item) {
    return new Visitor(api.url("")).get("/items/" + item).html();
  }
}
