package cn.zhunying.supervision.verification;

import cn.zhunying.commitment.Commitments;
import cn.zhunying.commitment.Commitments.Conclusion;
import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.law.CommonRules;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.Operation;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 承诺核查: what the inspector found, and what follows for the commitment and the record. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Verification {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Licences licences;
  private final Operation operation;
  private final Commitments commitments;
  private final CreditRecords credit;
  private final HolderNotices notices;
  private final Terms terms;
  private final CommonRules rules;

  Verification(
      DutyTable table,
      DutyJournal journal,
      Licences licences,
      Operation operation,
      Commitments commitments,
      CreditRecords credit,
      HolderNotices notices,
      Terms terms,
      CommonRules rules) {
    this.table = table;
    this.journal = journal;
    this.licences = licences;
    this.operation = operation;
    this.commitments = commitments;
    this.credit = credit;
    this.notices = notices;
    this.terms = terms;
    this.rules = rules;
  }

  /** Also after rectification: the promise is kept now. */
  public void fulfilled(long id) {
    Duty duty = table.require(id);
    boolean rectified = duty.finding() != null;
    String application = duty.application();
    commitments.conclude(
        application, Conclusion.FULFILLED, rectified ? "整改后达到承诺的条件" : "核查属实", duty.clause());
    table.done(id, rectified ? Duty.Outcome.RECTIFIED : Duty.Outcome.FULFILLED);
    operation.concluded(id);
    journal.record(
        duty, "commitment-fulfilled", Map.of("afterRectification", rectified), duty.clause());
    notices.tell(duty.licence(), "commitment-fulfilled", Map.of("licence", duty.licence()));
  }

  public void unfulfilled(long id, String reason) {
    Duty duty = table.require(id);
    String clause = terms.inHand(duty).law().rectifyClause();
    table.found(id, Duty.Finding.UNFULFILLED, reason);
    commitments.conclude(duty.application(), Conclusion.UNFULFILLED, reason, clause);
    journal.record(duty, "commitment-unfulfilled", Map.of("reason", reason), clause);
  }

  public void falseCommitment(long id, String reason) {
    Duty duty = table.require(id);
    Licence licence = licence(duty);
    table.found(id, Duty.Finding.FALSE, reason);
    commitments.conclude(duty.application(), Conclusion.FALSE, reason, duty.clause());
    credit.announce(
        licence.uscc(),
        Bar.Kind.FALSE_COMMITMENT,
        licence.number(),
        reason,
        rules.falseCommitmentBars().clause());
    journal.record(duty, "commitment-false", Map.of("reason", reason), duty.clause());
  }

  private Licence licence(Duty duty) {
    return licences.require(duty.licence());
  }
}
