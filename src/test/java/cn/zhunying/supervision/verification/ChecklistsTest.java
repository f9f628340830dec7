package cn.zhunying.supervision.verification;

import static cn.zhunying.support.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhunying.catalogue.terms.commitment.Means;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Entry;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.Refusal;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.verification.Checklists.Line;
import cn.zhunying.supervision.verification.Promises.Kept;
import cn.zhunying.supervision.verification.Promises.Promise;
import cn.zhunying.support.Dispatch;
import cn.zhunying.support.Office;
import cn.zhunying.support.ZhunyingTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inspector checks the same predicates that the form was checked by. */
@ZhunyingTest
class ChecklistsTest {

  @Autowired private Office office;
  @Autowired private Dispatch dispatch;
  @Autowired private Duties duties;
  @Autowired private Checklists checklists;
  @Autowired private Promises promises;
  @Autowired private Accounts accounts;
  @Autowired private Journal journal;
  @Autowired private TaskRules dutyTaskRules;

  @Test
  void theListSaysWhatWasStatedOfEachCondition() {
    Duty duty = opened();
    assertThat(checklists.of(duty))
        .anySatisfy(
            l -> {
              assertThat(l.condition()).isEqualTo("C-fund");
              assertThat(l.stated()).contains("开办资金", "万元");
              assertThat(l.clause()).contains("〔2021〕");
              assertThat(l.finding()).isNull();
            });
  }

  /** K-75, K-79: the list is the promise, clause by clause, with how it is looked into. */
  @Test
  void theListIsThePromise() {
    Duty duty = opened();
    assertThat(checklists.of(duty))
        .extracting(Line::condition)
        .containsExactly("C-charter", "C-premises", "C-fund", "C-staff");
    assertThat(checklists.of(duty))
        .allSatisfy(
            l -> {
              assertThat(l.text()).startsWith("承诺");
              assertThat(l.terms()).contains("签署时已具备", "核查：", "不履行的后果：");
            });
  }

  /** A code is for programs: a promise speaks of 渝中区. */
  @Test
  void whatWasStatedIsReadByNames() {
    String licence = dispatch.licensedByCommitment();
    String application = duties.ofLicence(licence).get(0).application();
    assertThat(promises.of(application))
        .filteredOn(p -> p.clause().id().equals("C-seat-district"))
        .extracting(Promises.Promise::stated)
        .singleElement()
        .asString()
        .contains("渝中区")
        .doesNotContain("yuzhong");
  }

  /** K-70, K-75: what was found stands with the clause, and with what can be seen. */
  @Test
  void whatWasFoundIsWrittenBackToTheClause() {
    Duty duty = opened();
    assertThat(promises.of(duty.application()))
        .extracting(Promise::kept)
        .containsOnly(Kept.NOT_VERIFIED);
    check(duty, "inspector", Map.of("C-fund", new Found(true, "", "银行对账单复印件", "")));
    check(duty, "inspector", Map.of("C-staff", new Found(false, "只有 2 名")));
    assertThat(promises.of(duty.application()))
        .extracting(p -> p.clause().id(), Promise::means, Promise::kept)
        .containsExactly(
            tuple("C-charter", Means.ON_SITE, Kept.NOT_VERIFIED),
            tuple("C-premises", Means.ON_SITE, Kept.NOT_VERIFIED),
            tuple("C-fund", Means.SHARED_DATA, Kept.KEPT),
            tuple("C-staff", Means.SHARED_DATA, Kept.BROKEN));
    assertThat(promises.of(duty.application()))
        .filteredOn(p -> p.kept() == Kept.KEPT)
        .singleElement()
        .satisfies(p -> assertThat(p.finding().evidence()).isEqualTo("银行对账单复印件"))
        .satisfies(p -> assertThat(p.stated()).contains("开办资金："));
  }

  @Test
  void whatTheInspectorFindsIsKeptAndJournaled() {
    Duty duty = opened();
    assertThat(check(duty, "inspector", Map.of("C-fund", new Found(true, "")))).isEmpty();
    assertThat(check(duty, "inspector", Map.of("C-staff", new Found(false, "只有 2 名")))).isEmpty();
    assertThat(checklists.of(duty))
        .filteredOn(l -> l.finding() != null)
        .extracting(Line::condition, l -> l.finding().holds(), l -> l.finding().by())
        .containsExactlyInAnyOrder(
            tuple("C-fund", true, "inspector"), tuple("C-staff", false, "inspector"));
    assertThat(office.acts(duty.licence())).contains("conditions-checked");
  }

  @Test
  void whatWasFoundBrokenCannotBeCalledFulfilled() {
    Duty duty = opened();
    check(duty, "inspector", Map.of("C-fund", new Found(false, "账户余额为零")));
    assertThat(verified(duty, "fulfilled"))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("账户余额为零", "核查清单"));
    assertThat(verified(duty, "unfulfilled")).isEmpty();
    check(duty, "inspector", Map.of("C-fund", new Found(true, "")));
    assertThat(verified(duty, "fulfilled")).isEmpty();
  }

  @Test
  void aBrokenConditionNeedsToSayWhatWasSeen() {
    Duty duty = opened();
    assertThat(check(duty, "inspector", Map.of("C-fund", new Found(false, " "))))
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("check-note-missing"));
    assertThat(check(duty, "inspector", Map.of("C-none", new Found(true, ""))))
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("check-unknown"));
    assertThat(rules(check(duty, "inspector", Map.of()))).containsExactly("checklist-empty");
  }

  @Test
  void whatAColleagueFoundMeanwhileIsNotOverwritten() {
    Duty duty = opened();
    Account colleague = new Account("inspector-b", "乙", Set.of(Role.INSPECTOR), "yuzhong");
    Map<String, Found> broken = Map.of("C-fund", new Found(false, "账户余额为零"));
    office.as("inspector", () -> checklists.record(colleague, duty.id(), broken));
    assertThat(check(duty, "inspector", Map.of("C-fund", new Found(true, ""))))
        .singleElement()
        .satisfies(r -> assertThat(r.rule()).isEqualTo("checklist-overtaken"))
        .satisfies(r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.STATE))
        .satisfies(r -> assertThat(r.reason()).contains("inspector-b", "年", "账户余额为零"));
    String seen =
        checklists.of(duty).stream()
            .filter(l -> l.condition().equals("C-fund"))
            .findFirst()
            .orElseThrow()
            .finding()
            .mark();
    assertThat(check(duty, "inspector", Map.of("C-fund", new Found(true, "", "", seen)))).isEmpty();
    assertThat(journal.of(duty.licence()))
        .filteredOn(e -> e.act().equals("conditions-checked"))
        .extracting(Entry::detail)
        .satisfiesExactly(
            first -> assertThat(first).contains("C-fund", "不符合（账户余额为零）"),
            second -> assertThat(second).contains("\"C-fund\":\"符合\""));
  }

  @Test
  void onlyAnInspectorOfTheBureauWritesAndOnlyWhileItIsOpen() {
    Duty duty = opened();
    Map<String, Found> found = Map.of("C-fund", new Found(true, ""));
    assertThat(rules(check(duty, "approver", found))).containsExactly("checklist-inspectors-only");
    assertThat(rules(check(duty, "city-inspector", found)))
        .containsExactly("checklist-inspectors-only");
    office.complete("inspector", duty.licence(), "verifyCommitment", "fulfilled");
    assertThat(rules(check(duty, "inspector", found))).containsExactly("checklist-duty-not-open");
  }

  private List<Refusal> check(Duty duty, String who, Map<String, Found> found) {
    Account by = accounts.find(who).orElseThrow();
    return office.as(who, () -> checklists.record(by, duty.id(), found).refusals());
  }

  private List<?> verified(Duty duty, String outcome) {
    return dutyTaskRules.problems(
        new TaskInHand(
            duty.licence(),
            "verifyCommitment",
            duty.id(),
            Map.of("outcome", outcome, "reason", "核查")));
  }

  private Duty opened() {
    String licence = office.licensed();
    LocalDate opens = verification(licence).opensOn();
    office.advanceTo(opens.plusDays(1));
    return verification(licence);
  }

  private Duty verification(String licence) {
    return duties.ofLicence(licence).stream()
        .filter(d -> d.kind().equals("commitment-verification"))
        .findFirst()
        .orElseThrow();
  }
}
