package cn.zhunying.processes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.application.ApplicationProcess.Answer;
import cn.zhunying.calendar.ClockPurpose;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.clock.CaseClock;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.engine.Deadlines;
import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.Cards;
import cn.zhunying.support.Api;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Warned of, overdue, handled, escalated: the cards on a case's clocks, one test per outcome. */
@ZhunyingTest
class CaseCardsTest {

  @Autowired private Office office;
  @Autowired private Cards cards;
  @Autowired private CaseClocks clocks;
  @Autowired private Messages messages;
  @Autowired private TaskService tasks;
  @Autowired private Api api;

  @Test
  void eachTaskOfACaseIsDueWithItsClockAndRemindsTwoWorkingDaysBefore() {
    String number = office.applied("general");
    dated(number, "acceptApplication", ClockPurpose.ACCEPTANCE);
    office.complete("window", number, "acceptApplication", "accept");
    dated(number, "reviewApplication", ClockPurpose.DECISION);
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    dated(number, "approveExtension", ClockPurpose.DECISION);
    office.complete("approver", number, "approveExtension", "approve", "同意");
    dated(number, "reviewApplication", ClockPurpose.DECISION);
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    dated(number, "decideApplication", ClockPurpose.DECISION);
  }

  @Test
  void aDoubtfulCaseOnTheSpotIsDatedByItsOwnClock() {
    String number = office.applied(office.example("commitment"));
    office.sign(number, "另有其人");
    dated(number, "decideOnTheSpot", ClockPurpose.ON_THE_SPOT);
  }

  @Test
  void twoWorkingDaysBeforeTheDeadlineTheBureauIsShownAYellowCardOnce() {
    String number = accepted(); // Monday 2026-03-02: decide by Monday 2026-03-30
    office.advance("P23D"); // Wednesday 2026-03-25
    assertThat(colours(number)).doesNotContain("legal YELLOW");
    office.advance("P1D"); // Thursday 2026-03-26
    assertThat(colours(number)).contains("legal YELLOW");
    office.advance("P1D");
    assertThat(office.acts(number).stream().filter("yellow-card-shown"::equals)).hasSize(2);
    assertThat(told("reviewer", number)).contains("黄牌：办件 " + number);
  }

  @Test
  void aBrokenPromiseIsAYellowCardNeverARedOne() {
    String number = accepted(); // promised within 10 working days: Monday 2026-03-16
    office.advance("P14D");
    assertThat(colours(number)).isEmpty();
    office.advance("P1D");
    assertThat(colours(number)).containsExactly("promised YELLOW");
  }

  @Test
  void anExtensionTakesTheYellowCardOfThePromiseBack() {
    String number = accepted();
    office.advance("P15D");
    assertThat(colours(number)).containsExactly("promised YELLOW");
    office.complete("reviewer", number, "reviewApplication", "extend", "需要实地核实");
    office.complete("approver", number, "approveExtension", "approve", "同意");
    assertThat(cards.ofCase(number)).isEmpty();
    assertThat(office.acts(number)).contains("card-withdrawn");
    assertThat(clocks.of(number))
        .filteredOn(c -> c.type() == StatutoryClock.Type.PROMISED)
        .extracting(CaseClock::state)
        .containsOnly(StatutoryClock.State.ENDED);
  }

  @Test
  void aDeadlineThatHasPassedIsOneRedCardForTheSupervisorToHandle() {
    String number = accepted();
    office.advance("P29D"); // Tuesday 2026-03-31
    assertThat(red(number).bureau()).isEqualTo("yuzhong");
    assertThat(office.openTasks(number)).contains("handleOverdue", "reviewApplication");
    Task handling = office.task(number, "handleOverdue");
    assertThat(handling.getDueDate()).isEqualTo(Deadlines.endOf(red(number).escalateOn()));
    assertThat(handling.getFollowUpDate()).isBefore(handling.getDueDate());
    office.advance("P1D");
    assertThat(office.acts(number)).containsOnlyOnce("red-card-shown");
    assertThat(told("supervisor", number)).contains("红牌：办件 " + number);
  }

  @Test
  void theSupervisorUrgesWhoeverHasTheTask() {
    String number = overdue();
    office.complete("supervisor", number, "handleOverdue", "urge");
    assertThat(red(number).urgedCount()).isOne();
    assertThat(told("reviewer", number)).contains("督促办理（%s）".formatted(number));
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void theSupervisorReassignsToWhoeverMayDoTheTask() {
    String number = overdue();
    complete(
        "supervisor",
        number,
        Map.of("outcome", "reassign", "assignee", "reviewer", "reason", "经办人休假"));
    assertThat(office.task(number, "reviewApplication").getAssignee()).isEqualTo("reviewer");
    assertThat(office.acts(number)).contains("case-reassigned");
  }

  @Test
  void theTaskIsNotGivenToWhoeverMayNotDoIt() {
    String number = overdue();
    Api.Answer answer =
        api.complete(
            "supervisor",
            number,
            "handleOverdue",
            Map.of("outcome", "reassign", "assignee", "jb-reviewer", "reason", "协助"));
    assertThat(answer.rule()).isEqualTo("case-assignee-unfit");
    assertThat(answer.body().at("/errors/0/rule").asText()).isEqualTo("case-assignee-unfit");
    assertThat(answer.body().toString()).contains("assignee", "不能办理该任务");
    assertThat(office.openTasks(number)).contains("handleOverdue");
  }

  @Test
  void theSupervisorEscalatesToTheCity() {
    String number = overdue();
    office.complete("supervisor", number, "handleOverdue", "escalate", "力量不足");
    assertThat(red(number).escalatedTo()).isEqualTo("city");
    assertThat(office.openTasks(number)).contains("handleOverdue");
    office.complete("city-supervisor", number, "handleOverdue", "urge");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
  }

  @Test
  void whatTheSupervisorLeavesUnhandledEscalatesByItself() {
    String number = overdue();
    office.advance("P5D");
    assertThat(red(number).escalatedTo()).isEqualTo("city");
    assertThat(office.acts(number)).contains("case-escalated");
    assertThat(told("city-supervisor", number)).isNotEmpty();
  }

  @Test
  void aLateDecisionClosesTheCardsAndEndsTheHandling() {
    String number = overdue();
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    assertThat(cards.open("yuzhong", 0, 200)).extracting(Card::caseKey).doesNotContain(number);
    assertThat(office.running("overdue-handling", number)).isZero();
    assertThat(office.acts(number)).containsOnlyOnce("red-card-shown");
  }

  @Test
  void deemedAcceptanceIsARedCardOnTheBureauThatKeptSilent() {
    String number = office.applied("general");
    office.advance("P16D");
    assertThat(office.acts(number)).contains("application-deemed-accepted", "red-card-shown");
    assertThat(office.openTasks(number)).containsExactly("reviewApplication");
    assertThat(office.running("overdue-handling", number)).isZero();
  }

  @Test
  void whatIsDoneInTimeBringsNoCard() {
    String number = accepted();
    office.complete("reviewer", number, "reviewApplication", "recommend-grant");
    office.complete("approver", number, "decideApplication", "grant");
    office.advance("P60D");
    assertThat(office.acts(number)).doesNotContain("yellow-card-shown", "red-card-shown");
  }

  @Test
  void aDutyTooIsWarnedOfAndTurnsRed() {
    String licence = office.licensed();
    office.advance("P30D");
    office.advance("P29D");
    assertThat(office.acts(licence)).contains("yellow-card-shown");
    office.advance("P2D");
    assertThat(office.acts(licence)).contains("red-card-shown", "duty-overdue");
  }

  @Test
  void aCaseThatIsWithdrawnLeavesNoClockRunningAndNoCardOpen() {
    String number = office.applied("commitment");
    office.sign(number, "另有其人");
    office.withdraw(number, Answer.APPLICATION_WITHDRAWN);
    office.advance("P10D");
    assertThat(clocks.of(number))
        .extracting(CaseClock::state)
        .containsOnly(StatutoryClock.State.ENDED);
    assertThat(office.acts(number)).doesNotContain("red-card-shown");
  }

  @Test
  void theTrendCountsCardsByMonth() {
    String number = overdue();
    assertThat(colours(number)).contains("legal RED");
    List<Card.Month> trend = cards.trend("yuzhong");
    assertThat(trend).hasSize(6);
    assertThat(trend.get(5).first()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(trend.get(5).red()).isPositive();
    assertThat(trend.get(5).yellow()).isPositive();
  }

  private String accepted() {
    String number = office.applied("general");
    office.complete("window", number, "acceptApplication", "accept");
    return number;
  }

  private String overdue() {
    String number = accepted();
    office.advance("P29D");
    return number;
  }

  private void dated(String number, String task, ClockPurpose purpose) {
    CaseClocks.Due due = clocks.due(number, purpose).orElseThrow();
    assertThat(due.on()).isEqualTo(clocks.legal(number, purpose));
    assertThat(office.task(number, task).getDueDate()).isEqualTo(Deadlines.endOf(due.on()));
    if (purpose == ClockPurpose.ON_THE_SPOT) {
      assertThat(office.task(number, task).getFollowUpDate()).isNull();
      assertThat(due.warnOn()).isNull();
    } else {
      assertThat(office.task(number, task).getFollowUpDate())
          .isEqualTo(Deadlines.startOf(due.warnOn()));
      assertThat(due.warnOn()).isBeforeOrEqualTo(due.on());
    }
  }

  private void complete(String user, String number, Map<String, Object> values) {
    String task = office.task(number, "handleOverdue").getId();
    office.as(
        user,
        () -> {
          tasks.complete(task, values);
          return null;
        });
  }

  private Card red(String number) {
    return cards.toHandle(number).orElseThrow();
  }

  private List<String> colours(String number) {
    return cards.ofCase(number).stream().map(c -> c.type().code() + " " + c.colour()).toList();
  }

  private List<String> told(String account, String number) {
    return messages.of(account, 200).stream()
        .filter(m -> m.body().contains(number))
        .map(Message::subject)
        .toList();
  }
}
