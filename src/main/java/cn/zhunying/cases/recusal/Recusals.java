package cn.zhunying.cases.recusal;

import cn.zhunying.application.CaseAccess;
import cn.zhunying.engine.task.TaskInHand;
import cn.zhunying.engine.task.TaskRules;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避: whoever has an interest in a case or another relation that could touch fairness does not act
 * in it (行政处罚法（2021修订） 第四十三条; applied to licensing by analogy). An officer says so of themselves, a
 * supervisor of the same bureau of anybody there; from then on they complete no task of it.
 */
@Service
public class Recusals implements TaskRules {

  private final RecusalTable table;
  private final CaseAccess cases;
  private final Licences licences;
  private final Accounts accounts;
  private final CommonRules rules;
  private final Journal journal;
  private final CurrentAccount current;
  private final Clock clock;

  Recusals(
      RecusalTable table,
      CaseAccess cases,
      Licences licences,
      Accounts accounts,
      CommonRules rules,
      Journal journal,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.licences = licences;
    this.accounts = accounts;
    this.rules = rules;
    this.journal = journal;
    this.current = current;
    this.clock = clock;
  }

  /**
   * @param caseKey number of an application or a licence
   * @param officer who is to keep out; null for the one who says so
   */
  @Transactional
  public Outcome<String> recuse(
      Account by, String caseKey, @Nullable String officer, String reason) {
    Optional<String> item = visible(by, caseKey);
    if (item.isEmpty()) {
      return Outcome.refused(Refusal.unknown("recusal-unknown-case", caseKey));
    }
    String who = officer == null || officer.isBlank() ? by.username() : officer.strip();
    boolean ofOther = !who.equals(by.username());
    if (ofOther
        && !(by.has(Role.SUPERVISOR)
            && accounts.find(who).filter(a -> a.worksAt(by.bureau())).isPresent())) {
      return Outcome.refused(Refusal.right("recusal-of-another", who));
    }
    if (reason == null || reason.isBlank() || reason.length() > 500) {
      return Outcome.refused(Refusal.form("recusal-reason", "reason"));
    }
    if (table.add(caseKey, who, reason.strip(), by.username(), clock.instant())) {
      journal.record(
          new Act(
              caseKey,
              "officer-recused",
              by.username(),
              Map.of("officer", who, "reason", reason.strip()),
              null,
              rules.recusal().ground()));
    }
    return Outcome.done(who);
  }

  private Optional<String> visible(Account by, String caseKey) {
    return by.isStaff()
        ? cases
            .visible(caseKey, by)
            .map(a -> a.item())
            .or(() -> licences.find(caseKey).filter(l -> l.visibleTo(by)).map(l -> l.item()))
        : Optional.empty();
  }

  @Override
  public List<Refusal> problems(TaskInHand in) {
    return current
        .find()
        .filter(account -> table.has(in.businessKey(), account.username()))
        .map(account -> List.of(Refusal.right("recused").at("outcome")))
        .orElse(List.of());
  }
}
