package cn.zhunying.enforcement.revocation;

import cn.zhunying.documents.Glyphs;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.supervision.holder.HolderReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 撤销许可: what the holder says against it. */
@Service
public class Revocations {

  private final RevocationTable revocations;
  private final DutyTable duties;
  private final DutyJournal journal;
  private final HolderFiles files;
  private final Licences licences;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Terms terms;

  Revocations(
      RevocationTable revocations,
      DutyTable duties,
      DutyJournal journal,
      HolderFiles files,
      Licences licences,
      Officers officers,
      SupervisionProcess process,
      Terms terms) {
    this.revocations = revocations;
    this.duties = duties;
    this.journal = journal;
    this.files = files;
    this.licences = licences;
    this.officers = officers;
    this.process = process;
    this.terms = terms;
  }

  /** The holder states and defends; whether it is theirs to say has been checked. */
  @Transactional
  public Outcome<HolderReport> state(String licence, String text) {
    return state(HolderAnswer.of(licence, text));
  }

  @Transactional
  public Outcome<HolderReport> state(HolderAnswer answer) {
    String text = answer.text();
    if (!HolderReport.takes(text)) {
      return Outcome.refused(
          Refusal.form("statement-unusable", "text", String.valueOf(HolderReport.LONGEST)));
    }
    Optional<Refusal> unprintable = Glyphs.refusal("text", "陈述申辩", text);
    if (unprintable.isPresent()) {
      return Outcome.refused(unprintable.get());
    }
    return answer
        .to(
            revocations.lockAnnounced(answer.licence()),
            open -> duties.require(open.duty()),
            notAwaited(answer.licence()))
        .map(open -> received(open, text, answer.files()));
  }

  private Refusal notAwaited(String licence) {
    String clause = terms.supervisionOf(licences.require(licence)).hearingClause();
    return Refusal.state("statement-not-awaited", clause);
  }

  private HolderReport received(
      RevocationTable.Revocation open, String text, List<UploadedFile> attached) {
    Duty duty = duties.require(open.duty());
    Terms.Reply reply = terms.reply(duty, open.hearingUntil());
    revocations.stated(open.id(), text);
    files.keep(duty.licence(), HolderFiles.Of.STATEMENT, open.id(), attached);
    if (reply.late()) {
      journal.record(duty, "statement-recorded", reply.facts(attached), open.clause());
      officers.stated(duty);
    } else {
      duties.enters(duty.id(), Duty.Stage.REVOCATION, reply.officeBy());
      process.statementSubmitted(duty, reply.officeBy());
    }
    return new HolderReport(duty.licence(), reply.officeBy(), reply.late());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void recordStatement(long id) {
    Duty duty = duties.require(id);
    String clause = terms.inHand(duty).law().hearingClause();
    journal.record(duty, "statement-recorded", Map.of("late", false), clause);
    officers.stated(duty);
  }
}
