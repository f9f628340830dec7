package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.commitment.Commitments;
import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.SupervisionTexts;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.Operation;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the end of a revocation does to the holder's record. */
@Service
class RevocationRecord {

  private final RevocationTable revocations;
  private final DutyTable duties;
  private final Operation operation;
  private final DutyJournal journal;
  private final Licences licences;
  private final Commitments commitments;
  private final CreditRecords credit;
  private final FalseCommitments falseCommitments;
  private final Terms terms;

  RevocationRecord(
      RevocationTable revocations,
      DutyTable duties,
      Operation operation,
      DutyJournal journal,
      Licences licences,
      Commitments commitments,
      CreditRecords credit,
      FalseCommitments falseCommitments,
      Terms terms) {
    this.revocations = revocations;
    this.duties = duties;
    this.operation = operation;
    this.journal = journal;
    this.licences = licences;
    this.commitments = commitments;
    this.credit = credit;
    this.falseCommitments = falseCommitments;
    this.terms = terms;
  }

  /**
   * 归集失信信息, and what the decision in force means beyond it: a commitment found false bars from the
   * next one, and costs the points the duty's terms name; for an intermediary the table has no row
   * (gaps G-53).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void collect(long id) {
    Duty duty = duties.require(id);
    String uscc = licences.require(duty.licence()).uscc();
    if (duty.finding() == Duty.Finding.FALSE) {
      falseCommitments.stands(duty, uscc, revocations.decision(id));
    }
    credit.collect(
        uscc,
        Map.of(
            "licence",
            duty.licence(),
            "finding",
            requireNonNull(duty.finding()).code(),
            "outcome",
            "revoked"),
        texts().collected().clauseIn(terms.inHand(duty).law()));
  }

  /** The licence stays: what was held against its holder in this case is taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void restore(long id) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    String clause = texts().kept().clauseIn(terms.inHand(duty).law());
    credit.lift(
        licence.uscc(), Bar.Kind.FALSE_COMMITMENT, licence.number(), texts().kept().text(), clause);
    commitments.reopen(duty.application());
    duties.done(id, Duty.Outcome.KEPT);
    operation.concluded(id);
    journal.record(duty, "record-restored", Map.of(), clause);
  }

  private SupervisionTexts.Revocation texts() {
    return terms.texts().revocation();
  }
}
