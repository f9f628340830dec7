package cn.zhunying.supervision.verification;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.verification.Checklists.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may write down what, and when. */
class ChecklistRulesTest {

  private static final Finding COLLEAGUES =
      new Finding(false, "50 万元", "", "zhaolei", Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({
    "INSPECTOR, yuzhong, OPEN, ",
    "INSPECTOR, jiangbei, OPEN, checklist-inspectors-only",
    "SUPERVISOR, yuzhong, OPEN, checklist-inspectors-only",
    "INSPECTOR, yuzhong, WAITING, checklist-duty-not-open",
    "INSPECTOR, yuzhong, DONE, checklist-duty-not-open",
    "INSPECTOR, yuzhong, CANCELLED, checklist-duty-not-open",
  })
  void anInspectorOfTheBureauWritesWhileTheDutyIsOpen(
      Role role, String bureau, Duty.State state, @Nullable String rule) {
    assertThat(refused(role, bureau, state, null, Map.of("C-fund", new Found(true, ""))))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "C-fund, true, '', ",
    "C-fund, false, 50 万元, ",
    "C-fund, false, ' ', check-note-missing",
    "C-other, true, '', check-unknown",
    ", true, '', checklist-empty",
  })
  void aFindingIsOfTheListAndABrokenPromiseIsDescribed(
      @Nullable String condition, boolean holds, String note, @Nullable String rule) {
    Map<String, Found> given = new HashMap<>();
    if (condition != null) {
      given.put(condition, new Found(holds, note));
    }
    assertThat(refused(Role.INSPECTOR, "yuzhong", Duty.State.OPEN, null, given))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "unseen, true, '', checklist-overtaken",
    "unseen, false, 50 万元, ",
    "seen, true, '', ",
  })
  void whatAColleagueWroteMeanwhileIsNotLost(
      String seen, boolean holds, String note, @Nullable String rule) {
    Found given = new Found(holds, note, "", seen.equals("seen") ? COLLEAGUES.mark() : "");
    assertThat(
            refused(
                Role.INSPECTOR, "yuzhong", Duty.State.OPEN, COLLEAGUES, Map.of("C-fund", given)))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  private static List<String> refused(
      Role role,
      String bureau,
      Duty.State state,
      @Nullable Finding there,
      Map<String, Found> given) {
    Duty duty = mock();
    when(duty.bureau()).thenReturn("yuzhong");
    when(duty.state()).thenReturn(state);
    Line line = new Line("C-fund", "开办资金", "第九条", "", "100 万元", there);
    Account by = new Account("lina", "李娜", Set.of(role), bureau);
    return rules(ChecklistRules.refuse(by, duty, List.of(line), given));
  }
}
