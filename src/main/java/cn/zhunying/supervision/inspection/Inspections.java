package cn.zhunying.supervision.inspection;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.catalogue.terms.supervision.CreditHook;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.credit.CreditHooks;
import cn.zhunying.supervision.plan.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 检查: what the inspector found. Its result serves points and further inspection; the licence stays
 * as it is (重庆市优化营商环境条例 第四十五条, gaps G-31).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Inspections {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Operation operation;
  private final ApplicantNotices notices;
  private final CreditHooks credit;
  private final HolderNotices holders;

  Inspections(
      DutyTable table,
      DutyJournal journal,
      Operation operation,
      ApplicantNotices notices,
      CreditHooks credit,
      HolderNotices holders) {
    this.table = table;
    this.journal = journal;
    this.operation = operation;
    this.notices = notices;
    this.credit = credit;
    this.holders = holders;
  }

  public void passed(long id) {
    conclude(id, Duty.Outcome.NO_ISSUE, "inspection-passed", "未发现问题", null);
  }

  /**
   * @param rules of the points table, as the inspector named them
   */
  public void issue(long id, List<String> rules, @Nullable String reason) {
    conclude(id, Duty.Outcome.ISSUE, "inspection-issue", "发现问题", reason);
    credit.inspected(table.require(id), rules, Objects.requireNonNullElse(reason, ""));
  }

  public void noContact(long id, @Nullable String reason) {
    conclude(id, Duty.Outcome.CANNOT_CONTACT, "inspection-no-contact", "无法取得联系", reason);
    credit.found(table.require(id), CreditHook.NO_CONTACT, Objects.requireNonNullElse(reason, ""));
  }

  private void conclude(
      long id, Duty.Outcome outcome, String act, String result, @Nullable String reason) {
    Duty duty = table.require(id);
    table.done(id, outcome);
    journal.record(duty, act, Map.of("reason", reason == null ? "" : reason), duty.clause());
    operation.concluded(id);
    Map<String, String> told =
        Map.of(
            "licence",
            duty.licence(),
            "duty",
            duty.name() + "检查",
            "result",
            result,
            "about",
            duty.about().label(),
            "why",
            reason == null ? "" : "情况：%s。".formatted(reason));
    switch (duty.about()) {
      case LICENCE -> holders.tell(duty.licence(), "inspection-concluded", told);
      case FILING -> notices.tell(duty.application(), "inspection-concluded", told);
      case REGISTRATION -> {
        // nobody applied, nobody has an account
      }
    }
  }
}
