package cn.zhunying.supervision.overdue;

import cn.zhunying.law.CommonRules;
import cn.zhunying.oversight.Card;
import cn.zhunying.oversight.Cards;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.Terms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about a duty that is not done in time. Called by the diagram; the board reaches it
 * through the diagram as long as that waits for a supervisor.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Overdue {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Cards cards;
  private final Terms terms;
  private final CommonRules rules;

  Overdue(
      DutyTable table,
      DutyJournal journal,
      Officers officers,
      SupervisionProcess process,
      Cards cards,
      Terms terms,
      CommonRules rules) {
    this.table = table;
    this.journal = journal;
    this.officers = officers;
    this.process = process;
    this.cards = cards;
    this.terms = terms;
    this.rules = rules;
  }

  public Duty record(long id) {
    Duty duty = table.require(id);
    table.overdue(id, duty.dueOn().plusDays(1), terms.escalateOn(duty));
    journal.record(
        duty,
        "duty-overdue",
        Map.of("stage", duty.stage().code(), "dueOn", duty.dueOn().toString()),
        duty.clause());
    officers.overdue(duty);
    cards.show(Card.Colour.RED, duty.licence(), id, duty.bureau(), duty.kind(), duty.dueOn());
    return table.require(id);
  }

  public Duty urge(long id) {
    Duty duty = table.require(id);
    table.urged(id);
    officers.urge(duty);
    journal.record(
        duty,
        "inspector-urged",
        Map.of("times", duty.urgedCount() + 1),
        rules.whoLicensesSupervises().clause());
    return table.require(id);
  }

  /** Whoever asks has been told before that the assignee must be an inspector of the bureau. */
  public Duty reassign(long id, String assignee, @Nullable String reason) {
    Duty duty = table.require(id);
    table.assigned(id, assignee);
    process.inspectorReassigned(duty, assignee);
    officers.assigned(duty, assignee);
    Map<String, @Nullable Object> detail = reasoned(reason);
    detail.put("from", String.valueOf(duty.assignee()));
    detail.put("to", assignee);
    journal.record(duty, "duty-reassigned", detail, rules.whoLicensesSupervises().clause());
    return table.require(id);
  }

  /** Also when the supervisor let the term pass: then the diagram comes without a person. */
  public Duty escalate(long id, @Nullable String reason) {
    Duty duty = table.require(id);
    table.escalated(id, Officers.CITY, terms.escalateOn(duty));
    officers.escalated(duty);
    journal.record(
        duty,
        "duty-escalated",
        reasoned(journal.bySystem() ? cards.unhandled() : reason),
        rules.whoLicensesSupervises().clause());
    return table.require(id);
  }

  private static Map<String, @Nullable Object> reasoned(@Nullable String reason) {
    Map<String, @Nullable Object> detail = new LinkedHashMap<>();
    detail.put("reason", reason);
    return detail;
  }
}
