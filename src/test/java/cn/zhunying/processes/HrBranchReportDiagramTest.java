package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationStatus;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.notification.Messages;
import cn.zhunying.support.Office;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 设立分支机构书面报告: one test per outcome of its diagrams. */
class HrBranchReportDiagramTest extends ReportWays {

  @Autowired private Proposals proposals;
  @Autowired private Messages messages;

  @Override
  String item() {
    return "hr-branch-report";
  }

  @Override
  DocumentKind receipt() {
    return DocumentKind.of("report-receipt");
  }

  @Override
  String untilInspection() {
    return "P31D";
  }

  /**
   * A branch within the city: nothing to hand in, the bureau of the licence is told by the system.
   */
  @Test
  void isTakenAtOnceFromAnInstitutionOfTheCityAndItsBureauIsTold() {
    String licence = office.licensed();
    String number =
        office.applied(
            Office.with(
                new cn.zhunying.application.Submission(
                    item(),
                    "establish",
                    "citywide",
                    "jiangbei",
                    "filing",
                    example().subject(),
                    example().answers()),
                Map.of("licence_origin", "chongqing", "licence_number", licence)));

    assertThat(status(number)).isEqualTo(ApplicationStatus.FILED);
    assertThat(office.application(number).bureau()).isEqualTo("jiangbei");
    assertThat(messages.of("supervisor", 5))
        .anySatisfy(m -> assertThat(m.body()).contains(licence, number, "江北区"));
  }

  @Test
  void tellsNobodyWhereTheBureauOfTheLicenceReceivesIt() {
    String licence = office.licensed();
    String number =
        office.applied(
            Office.with(
                example(), Map.of("licence_origin", "chongqing", "licence_number", licence)));
    assertThat(status(number)).isEqualTo(ApplicationStatus.FILED);
    assertThat(office.acts(number)).doesNotContain("counterpart-told");
  }

  /** 58号 第十四条（二）: late is taken all the same, and a person decides about the points. */
  @Test
  void takesALateReportAndProposesPointsToAPerson() {
    String number = office.applied(Office.with(example(), Map.of("registered_on", "2026-02-01")));
    upload(number);

    assertThat(status(number)).isEqualTo(ApplicationStatus.FILED);
    assertThat(proposals.open(office.application(number).uscc()))
        .singleElement()
        .satisfies(p -> assertThat(p.rule()).isEqualTo("A14-2"));
  }

  @Test
  void proposesNothingInTime() {
    String number = office.applied(Office.with(example(), Map.of("registered_on", "2026-02-27")));
    upload(number);
    assertThat(proposals.open(office.application(number).uscc())).isEmpty();
  }
}
