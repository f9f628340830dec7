package cn.zhunying.supervision.overdue;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.law.Refusal;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.support.SampleCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a supervisor may give work that is late. */
class OverdueTaskRulesTest {

  private final DutyTable duties = mock();
  private final Officers officers = mock();
  private final Cards cards = mock();
  private final CaseOverdue cases = mock();
  private final OverdueTaskRules rules = new OverdueTaskRules(duties, officers, cards, cases);

  @BeforeEach
  void onlyLiNaMayDoIt() {
    Card card = mock();
    when(duties.require(1L)).thenReturn(SampleCases.DUTY);
    when(cards.toHandle("SQ1")).thenReturn(Optional.of(card));
    when(cards.toHandle("SQ2")).thenReturn(Optional.empty());
    when(officers.refuseAssignee(any(), any())).thenAnswer(asked -> refused(asked.getArgument(1)));
    when(cases.refuseAssignee(any(), any())).thenAnswer(asked -> refused(asked.getArgument(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "handleOverdue, reassign, 1, SQ1, window, assignee-not-inspector",
    "handleOverdue, reassign, 1, SQ1, lina, ",
    "handleOverdue, reassign, , SQ1, window, assignee-not-inspector",
    "handleOverdue, reassign, , SQ1, lina, ",
    "handleOverdue, reassign, , SQ2, window, ",
    "handleOverdue, reassign, 1, SQ1, , assignee-not-inspector",
    "handleOverdue, urge, 1, SQ1, window, ",
    "reviewApplication, reassign, 1, SQ1, window, ",
  })
  void workIsGivenOnlyToWhoMayDoIt(
      String task,
      String outcome,
      @Nullable Long duty,
      String key,
      @Nullable String assignee,
      @Nullable String rule) {
    Map<String, Object> values =
        assignee == null
            ? Map.of("outcome", outcome)
            : Map.of("outcome", outcome, "assignee", assignee);
    assertThat(rules(rules.problems(new TaskInHand(key, task, duty, values))))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  private static Optional<Refusal> refused(String assignee) {
    return "lina".equals(assignee)
        ? Optional.empty()
        : Optional.of(Refusal.law("assignee-not-inspector", "assignee", "yuzhong"));
  }
}
