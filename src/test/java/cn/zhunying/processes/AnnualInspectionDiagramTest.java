package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Documents;
import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualConclusion;
import cn.zhunying.supervision.annual.AnnualConclusion.Grade;
import cn.zhunying.supervision.annual.AnnualInspections;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** annual-inspection: one test per outcome. */
@ZhunyingTest
class AnnualInspectionDiagramTest {

  private static final String TASK = "concludeAnnualInspection";

  @Autowired private Office office;
  @Autowired private AnnualInspections inspections;
  @Autowired private Rectifications rectifications;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private TaskRules dutyTaskRules;

  @Test
  void aFullPassIsAnnouncedAndWrittenOnTheLicence() {
    String licence = inspecting();
    office.complete("inspector", licence, TASK, "qualified");
    AnnualConclusion conclusion = only(licence);
    assertThat(conclusion.grade()).isEqualTo(Grade.QUALIFIED);
    assertThat(conclusion.year()).isEqualTo(2027);
    assertThat(documents.find(conclusion.announcement()).orElseThrow().kind())
        .isEqualTo(DocumentKind.ANNUAL_CONCLUSION);
    assertThat(duty(licence).outcome()).isEqualTo(Duty.Outcome.QUALIFIED);
  }

  @Test
  void aBasicPassIsRectifiedWithinThreeMonthsAndReviewed() {
    String licence = inspecting();
    conclude(licence, "basically-qualified");
    assertThat(only(licence).grounds()).containsExactly("（二）", "（八）");
    assertThat(duty(licence).stage()).isEqualTo(Duty.Stage.RECTIFICATION);
    office.as("applicant", () -> rectifications.report(licence, "已开设最低余额账户"));
    office.complete("inspector", licence, "reviewRectification", "rectified");
    assertThat(only(licence).inWords()).isEqualTo("基本合格，整改复核合格");
    assertThat(duty(licence).outcome()).isEqualTo(Duty.Outcome.RECTIFIED);
  }

  @Test
  void whatIsNotRectifiedStaysAsItIsAndIsSaid() {
    String licence = inspecting();
    conclude(licence, "unqualified");
    office.advance("P3M1D");
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "仍未开设账户");
    assertThat(only(licence).inWords()).isEqualTo("不合格，整改复核不合格");
    assertThat(duty(licence).outcome()).isEqualTo(Duty.Outcome.NOT_RECTIFIED);
  }

  @Test
  void anInspectionPastItsDateGoesToTheSupervisor() {
    String licence = inspecting();
    office.advance("P5M");
    assertThat(office.openTasks(licence)).contains(TASK, "handleOverdue");
  }

  @Test
  void lessThanAFullPassNamesItsGround() {
    String licence = inspecting();
    assertThat(
            dutyTaskRules.problems(
                inHand(licence, Map.of("outcome", "unqualified", "grounds", "八"))))
        .singleElement()
        .satisfies(p -> assertThat(p.field()).isEqualTo("grounds"))
        .satisfies(p -> assertThat(p.toString()).contains("（八）财务制度不健全"));
    assertThat(dutyTaskRules.problems(inHand(licence, Map.of("outcome", "qualified")))).isEmpty();
  }

  private TaskInHand inHand(String licence, Map<String, Object> values) {
    return new TaskInHand(licence, TASK, duty(licence).id(), values);
  }

  private void conclude(String licence, String outcome) {
    office.complete(
        "inspector",
        licence,
        TASK,
        Map.of("outcome", outcome, "grounds", "（二）（八）", "reason", "未开设最低余额账户"));
  }

  private String inspecting() {
    String number =
        office.applied(office.example("private-training-school", "general", "citywide"));
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    office.advance("P12M");
    return office.licence(number).orElseThrow().number();
  }

  private AnnualConclusion only(String licence) {
    assertThat(inspections.of(licence)).hasSize(1);
    return inspections.of(licence).get(0);
  }

  private Duty duty(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals("annual-inspection"))
        .findFirst()
        .orElseThrow();
  }
}
