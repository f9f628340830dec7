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
import cn.zhunying.supervision.annual.AnnualInspections;
import cn.zhunying.support.Office;
import cn.zhunying.support.Paper;
import cn.zhunying.support.ZhunyingTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** rating: one test per outcome, and what it does to the yearly inspection that follows. */
@ZhunyingTest
class RatingDiagramTest {

  private static final String TASK = "concludeRating";

  @Autowired private Office office;
  @Autowired private AnnualInspections inspections;
  @Autowired private Rectifications rectifications;
  @Autowired private Duties duties;
  @Autowired private Documents documents;
  @Autowired private TaskRules dutyTaskRules;

  @ParameterizedTest
  @CsvSource({"excellent, 优秀", "good, 良好", "qualified, 合格"})
  void aPassIsPublishedAndLetsTheInspectionPass(String grade, String word) throws IOException {
    String licence = rating();
    conclude(licence, grade);
    AnnualConclusion rated = inspections.of(licence).get(0);
    assertThat(rated.inWords()).isEqualTo(word);
    assertThat(documents.find(rated.announcement()).orElseThrow().kind())
        .isEqualTo(DocumentKind.RATING_CONCLUSION);
    assertThat(Paper.text(documents.pdf(rated.announcement()))).contains("办学综合评估", word);
    assertThat(duty(licence, "rating").outcome()).isEqualTo(Duty.Outcome.QUALIFIED);
    inspecting();
    assertThat(dutyTaskRules.problems(passing(licence))).isEmpty();
  }

  /** 126号: first rectified and reviewed, then a full pass. */
  @Test
  void whatIsRatedBelowAPassIsRectifiedBeforeTheInspectionPasses() {
    String licence = rating();
    conclude(licence, "basically-qualified");
    assertThat(duty(licence, "rating").stage()).isEqualTo(Duty.Stage.RECTIFICATION);
    inspecting();
    assertThat(dutyTaskRules.problems(passing(licence)))
        .singleElement()
        .satisfies(p -> assertThat(p.rule()).isEqualTo("rated-below-pass"))
        .satisfies(p -> assertThat(p.clause()).contains("126号"));
    office.complete("inspector", licence, "reviewRectification", "rectified");
    assertThat(duty(licence, "rating").outcome()).isEqualTo(Duty.Outcome.RECTIFIED);
    assertThat(dutyTaskRules.problems(passing(licence))).isEmpty();
  }

  @Test
  void whatIsNotRectifiedStaysBelow() {
    String licence = rating();
    conclude(licence, "unqualified");
    office.as("applicant", () -> rectifications.report(licence, "已整改"));
    office.complete("inspector", licence, "reviewRectification", "not-rectified", "仍无专职教师");
    assertThat(inspections.of(licence).get(0).inWords()).isEqualTo("不合格，整改复核不合格");
    inspecting();
    assertThat(dutyTaskRules.problems(passing(licence))).isNotEmpty();
  }

  @Test
  void aRatingPastItsDateGoesToTheSupervisor() {
    String licence = rating();
    office.advance("P4M");
    assertThat(office.openTasks(licence)).contains(TASK, "handleOverdue");
  }

  private void conclude(String licence, String grade) {
    office.complete(
        "inspector",
        licence,
        TASK,
        grade.endsWith("unqualified") || grade.startsWith("basically")
            ? Map.of("outcome", grade, "reason", "专职教师不足")
            : Map.of("outcome", grade));
  }

  private TaskInHand passing(String licence) {
    return new TaskInHand(
        licence,
        "concludeAnnualInspection",
        duty(licence, "annual-inspection").id(),
        Map.of("outcome", "qualified"));
  }

  private void inspecting() {
    office.advanceTo(LocalDate.of(2028, 3, 2));
  }

  private String rating() {
    String number =
        office.applied(office.example("private-training-school", "general", "citywide"));
    office.complete("window", number, "acceptApplication", "accept");
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    office.advanceTo(LocalDate.of(2027, 9, 2));
    return office.licence(number).orElseThrow().number();
  }

  /** The newest that has opened. */
  private Duty duty(String licence, String kind) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals(kind) && d.state() != Duty.State.WAITING)
        .reduce((earlier, later) -> earlier.opensOn().isAfter(later.opensOn()) ? earlier : later)
        .orElseThrow();
  }
}
