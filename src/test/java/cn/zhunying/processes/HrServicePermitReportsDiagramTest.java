package cn.zhunying.processes;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.credit.proposal.Proposal;
import cn.zhunying.credit.proposal.Proposals;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.annual.AnnualReports;
import cn.zhunying.supervision.annual.PublishedReport;
import cn.zhunying.supervision.annual.PublishedReports;
import cn.zhunying.supervision.credit.InspectionFindings;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.SampleFiles;
import cn.zhunying.support.ZhunyingTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S-316, S-320: what the holder of a human resources permit reports, and what is published. */
@ZhunyingTest
class HrServicePermitReportsDiagramTest {

  private static final String YEAR = "annual-report";
  private static final String QUARTER = "statistics-report";

  @Autowired private Office office;
  @Autowired private Api api;
  @Autowired private Licences licences;
  @Autowired private Duties duties;
  @Autowired private AnnualReports reports;
  @Autowired private PublishedReports published;
  @Autowired private Proposals proposals;
  @Autowired private InspectionFindings findings;

  @Test
  void theYearIsMeantWhereNoDutyIsNamedAndTheQuarterByItsNumber() {
    String licence = reporting();
    assertThat(rules(year(licence))).isEmpty();
    assertThat(duty(licence, YEAR).outcome()).isEqualTo(Duty.Outcome.REPORTED);
    Duty quarter = duty(licence, QUARTER);
    assertThat(quarter.state()).isEqualTo(Duty.State.OPEN);
    assertThat(byNumber(licence, quarter).status()).isEqualTo(200);
    assertThat(of(licence, QUARTER))
        .extracting(Duty::opensOn, Duty::outcome)
        .containsExactly(
            tuple(LocalDate.of(2027, 1, 1), Duty.Outcome.REPORTED),
            tuple(LocalDate.of(2027, 4, 1), null));
    assertThat(byNumber(licence, quarter).text("/errors/0/rule"))
        .isEqualTo("annual-report-not-awaited");
  }

  @Test
  void aReportOfTheYearIsPublishedAsItWasWrittenAndTheQuartersFiguresAreNot() {
    String licence = reporting();
    year(licence);
    byNumber(licence, duty(licence, QUARTER));
    assertThat(published(licence))
        .extracting(PublishedReport::state, PublishedReport::report, PublishedReport::text)
        .containsExactly(tuple(PublishedReport.State.REPORTED, "年度经营情况报告", "上年度介绍 300 人就业"));
  }

  @Test
  void aYearThatIsNotReportedIsToldToEverybodyUntilItComesAndThenThatItCameLate() {
    String licence = reporting();
    byNumber(licence, duty(licence, QUARTER));
    assertThat(published(licence)).isEmpty();
    office.advanceTo(LocalDate.of(2027, 4, 1));
    assertThat(proposals.open(licences.require(licence).uscc()))
        .extracting(Proposal::rule)
        .containsExactly("A15-5");
    assertThat(published(licence))
        .extracting(PublishedReport::state, PublishedReport::text)
        .containsExactly(tuple(PublishedReport.State.MISSING, null));
    assertThat(Office.done(year(licence)).late()).isTrue();
    assertThat(published(licence))
        .extracting(PublishedReport::state, PublishedReport::text)
        .containsExactly(tuple(PublishedReport.State.LATE, "上年度介绍 300 人就业"));
    JsonNode first = api.get(null, "/api/v1/public/reports").body().at("/reports/0");
    assertThat(first.has("uscc")).isTrue();
  }

  @Test
  void aQuarterThatIsNotReportedIsPutToTheCreditOfficerAndExaminedButNotPublished() {
    String licence = reporting();
    year(licence);
    office.advanceTo(LocalDate.of(2027, 1, 16));
    assertThat(office.acts(licence)).contains("annual-report-missing");
    assertThat(proposals.open(licences.require(licence).uscc()))
        .extracting(Proposal::rule)
        .containsExactly("A14-1");
    assertThat(office.openTasks(licence)).containsExactly("conductInspection");
    office.complete("inspector", licence, "conductInspection", "no-issue");
    assertThat(duty(licence, QUARTER).outcome()).isEqualTo(Duty.Outcome.NO_ISSUE);
    assertThat(published(licence)).extracting(PublishedReport::report).containsExactly("年度经营情况报告");
  }

  @Test
  void whatAVisitFindsIsProposedUnderTheRulesTheInspectorNamed() {
    String licence = reporting();
    year(licence);
    office.advanceTo(LocalDate.of(2027, 1, 16));
    Duty quarter = duty(licence, QUARTER);
    assertThat(
            findings.problems(
                new TaskInHand(licence, "conductInspection", quarter.id(), found("A13-1，A17-1"))))
        .extracting(Refusal::rule, Refusal::field)
        .containsExactly(tuple("inspection-credit-rule", "creditRules"));
    office.complete("inspector", licence, "conductInspection", found("A13-1、A14-3"));
    assertThat(proposals.open(licences.require(licence).uscc()))
        .extracting(Proposal::rules, Proposal::reason)
        .contains(tuple(List.of("A13-1", "A14-3"), "未公示许可，台账不全"));
  }

  private static Map<String, Object> found(String rules) {
    return Map.of("outcome", "issue", "reason", "未公示许可，台账不全", "creditRules", rules);
  }

  @Test
  void aReportThatSaysNothingIsRefused() {
    String licence = reporting();
    assertThat(rules(office.as("applicant", () -> reports.report(licence, " "))))
        .containsExactly("annual-report-unusable");
  }

  /** On 2027-01-01, the verification done. */
  private String reporting() {
    String licence = office.licensed();
    office.advance("P30D");
    office.complete("inspector", licence, "verifyCommitment", "fulfilled");
    office.advanceTo(LocalDate.of(2027, 1, 1));
    return licence;
  }

  private Outcome<HolderReport> year(String licence) {
    return office.as("applicant", () -> reports.report(licence, "上年度介绍 300 人就业"));
  }

  private Api.Answer byNumber(String licence, Duty duty) {
    return api.form(
        "applicant",
        "/api/v1/licences/%s/duties/%s/report".formatted(licence, duty.id()),
        Map.of("report", "上季度招聘 80 人"),
        "files",
        "figures.pdf",
        SampleFiles.pdf("figures"));
  }

  private Duty duty(String licence, String kind) {
    return of(licence, kind).get(0);
  }

  private List<Duty> of(String licence, String kind) {
    return duties.ofLicence(licence).stream().filter(d -> d.kind().equals(kind)).toList();
  }

  /** All pages of what is published, and of that this licence's. */
  private List<PublishedReport> published(String licence) {
    List<PublishedReport> own = new ArrayList<>();
    List<PublishedReport> rows = List.of();
    for (long from = 0; from == 0 || !rows.isEmpty(); from += 200) {
      rows = published.rows(from, 200);
      rows.stream().filter(r -> r.licence().equals(licence)).forEach(own::add);
    }
    return own;
  }
}
