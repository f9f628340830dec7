package cn.zhunying.supervision;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.enforcement.rectification.Rectifications;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.overdue.Asked;
import cn.zhunying.supervision.overdue.DutyActs;
import cn.zhunying.supervision.overdue.OverdueBoard;
import cn.zhunying.supervision.overdue.Sight;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The overdue board and what supervisors do from it: one with their task in Tasklist. */
@ZhunyingTest
class OverdueActsTest {

  @Autowired private Office office;
  @Autowired private Accounts accounts;
  @Autowired private Duties duties;
  @Autowired private DutyActs acts;
  @Autowired private OverdueBoard board;
  @Autowired private CommonRules rules;
  @Autowired private Rectifications rectifications;
  @Autowired private Api api;

  private String licence;

  @BeforeEach
  void grantsALicenceAndLetsTheDueDateCome() {
    licence = office.licensed();
    office.advance("P60D");
  }

  @Test
  void isOverdueOnTheBoardTheDayAfterTheDueDateAndNotBefore() {
    assertThat(listed("supervisor")).doesNotContain(duty().id());
    overdue();
    assertThat(listed("supervisor")).contains(duty().id());
    assertThat(listed("jb-supervisor")).doesNotContain(duty().id());
    assertThat(duty().overdueSince()).isEqualTo(duty().dueOn().plusDays(1));
  }

  @Test
  void countsTheSameDutiesByBureauHolderAndAge() {
    overdue();
    office.advance("P20D");
    OverdueBoard.Counts counts = board.counts(new Sight.OneBureau("yuzhong"));
    assertThat(counts.overdue()).isPositive().isLessThanOrEqualTo(counts.open());
    assertThat(counts.histogram().upTo30()).isPositive();
    assertThat(counts.histogram().more()).isNotNegative();
    assertThat(counts.histogram().upTo7() + counts.histogram().upTo30() + counts.histogram().more())
        .isEqualTo(counts.overdue());
    assertThat(List.of(counts.byBureau(), counts.byAssignee()))
        .allSatisfy(by -> assertThat(sum(by)).isEqualTo(counts.overdue()));
    assertThat(board.counts(new Sight.OneBureau("jiangbei")).overdue()).isZero();
  }

  @Test
  void urgingFromTheBoardCompletesTheSupervisorsTask() {
    overdue();
    assertThat(rules(urge("supervisor"))).isEmpty();
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
    assertThat(rules(urge("supervisor"))).isEmpty();
    assertThat(duty().urgedCount()).isEqualTo(2);
    assertThat(office.acts(licence))
        .containsSubsequence("duty-overdue", "inspector-urged", "inspector-urged");
  }

  @Test
  void isNothingToSupervisorsOfOtherBureausAndNotForInspectorsToUrge() {
    overdue();
    assertThat(rules(urge("jb-supervisor"))).containsExactly("duty-unknown");
    assertThat(rules(urge("inspector"))).containsExactly("supervisors-only");
  }

  @Test
  void reassignsTheInspectorsTaskToAnInspectorOfTheBureauOnly() {
    overdue();
    assertThat(reassign("jb-inspector").refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("assignee-not-inspector"))
        .satisfies(r -> assertThat(r.remedy()).contains("inspector2"));
    assertThat(rules(reassign("inspector2"))).isEmpty();
    assertThat(office.task(licence, "verifyCommitment").getAssignee()).isEqualTo("inspector2");
    assertThat(duty().assignee()).isEqualTo("inspector2");
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
  }

  @Test
  void leavesTheTaskOpenWhenTasklistNamesNoInspectorOfTheBureau() {
    overdue();
    Api.Answer answer =
        api.complete(
            "supervisor",
            licence,
            "handleOverdue",
            Map.of("outcome", "reassign", "assignee", "nobody", "reason", "原承办人请假"));
    assertThat(answer.rule()).isEqualTo("assignee-not-inspector");
    assertThat(answer.body().at("/errors/0/rule").asText()).isEqualTo("assignee-not-inspector");
    assertThat(answer.body().toString()).contains("assignee", "inspector2");
    assertThat(office.task(licence, "handleOverdue")).isNotNull();
    assertThat(duty().assignee()).isNull();
  }

  @Test
  void escalatesOnceWithAReasonAndThenTheCityHandlesIt() {
    overdue();
    assertThat(rules(urge("city-supervisor"))).containsExactly("duty-unknown");
    assertThat(rules(escalate(null))).containsExactly("duty-act-reason-missing");
    assertThat(rules(escalate("辖区人手不足"))).isEmpty();
    assertThat(duty().escalatedTo()).isEqualTo("city");
    assertThat(listed("city-supervisor")).contains(duty().id());
    assertThat(rules(escalate("再次上报"))).containsExactly("duty-already-escalated");
    assertThat(rules(urge("supervisor"))).isEmpty();
    assertThat(office.openTasks(licence)).contains("handleOverdue");
    assertThat(rules(urge("city-supervisor"))).isEmpty();
    assertThat(office.openTasks(licence)).containsExactly("verifyCommitment");
  }

  @Test
  void isNotEscalatedBeforeItIsOverdue() {
    assertThat(rules(escalate("辖区人手不足"))).containsExactly("duty-not-overdue");
  }

  @Test
  void isOnTimeAgainWhileTheHolderRectifiesAndOverdueWhenTheReviewIs() {
    overdue();
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "没有固定场所");
    assertThat(listed("supervisor")).doesNotContain(duty().id());
    assertThat(duty().overdueSince()).isNull();
    Outcome<HolderReport> report =
        office.as("applicant", () -> rectifications.report(licence, "已租赁新场所"));
    assertThat(Office.done(report).reviewBy()).isEqualTo(duty().dueOn());
    office.advance("P30D");
    assertThat(listed("supervisor")).contains(duty().id());
    assertThat(office.openTasks(licence)).containsExactly("handleOverdue", "reviewRectification");
  }

  @Test
  void takesOneReportOnARectification() {
    office.complete("inspector", licence, "verifyCommitment", "unfulfilled", "没有固定场所");
    assertThat(rules(office.as("applicant", () -> rectifications.report(licence, " "))))
        .containsExactly("rectification-report-unusable");
    office.as("applicant", () -> rectifications.report(licence, "已租赁新场所"));
    assertThat(rules(office.as("applicant", () -> rectifications.report(licence, "再报一次"))))
        .containsExactly("rectification-not-awaited");
  }

  private void overdue() {
    office.advance("P1D");
  }

  private Outcome<Duty> urge(String by) {
    return office.as(by, () -> acts.urge(account(by), duty().id()));
  }

  private Outcome<Duty> reassign(String to) {
    return office.as(
        "supervisor", () -> acts.reassign(account("supervisor"), duty().id(), to, "原承办人请假"));
  }

  private Outcome<Duty> escalate(String reason) {
    return office.as("supervisor", () -> acts.escalate(account("supervisor"), duty().id(), reason));
  }

  /** On every page of the list of overdue duties. */
  private List<Long> listed(String by) {
    Sight sight = Office.done(Sight.of(account(by), null, rules));
    return board.rows(sight, new Asked(OverdueBoard.Filter.OVERDUE, null), 0, 1_000).stream()
        .map(Duty::id)
        .toList();
  }

  private Account account(String username) {
    return accounts.find(username).orElseThrow();
  }

  private Duty duty() {
    return duties.ofLicence(licence).get(0);
  }

  private static long sum(List<OverdueBoard.Count> counts) {
    return counts.stream().mapToLong(OverdueBoard.Count::overdue).sum();
  }
}
