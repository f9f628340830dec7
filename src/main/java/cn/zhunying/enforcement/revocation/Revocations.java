package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.CreditHook;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.bar.CreditRecords;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.documents.Point;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnding;
import cn.zhunying.licence.paper.LicenceDocuments;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.SupervisionTexts;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.credit.CreditHooks;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.supervision.holder.HolderReport;
import cn.zhunying.supervision.plan.LicenceDuties;
import cn.zhunying.supervision.plan.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 撤销许可: announced, heard, decided; and what follows for the credit record. */
@Service
public class Revocations {

  /** The dates the diagram waits for. */
  public record Announced(LocalDate hearingUntil, LocalDate decideBy) {}

  private final RevocationTable revocations;
  private final DutyTable duties;
  private final LicenceDuties others;
  private final Operation operation;
  private final DutyJournal journal;
  private final HolderFiles files;
  private final Licences licences;
  private final LicenceEnding ending;
  private final LicenceDocuments documents;
  private final Bureaus bureaus;
  private final Commitments commitments;
  private final CreditRecords credit;
  private final CreditHooks hooks;
  private final CommonRules rules;
  private final HolderNotices notices;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Terms terms;

  Revocations(
      RevocationTable revocations,
      DutyTable duties,
      LicenceDuties others,
      Operation operation,
      DutyJournal journal,
      HolderFiles files,
      Licences licences,
      LicenceEnding ending,
      LicenceDocuments documents,
      Bureaus bureaus,
      Commitments commitments,
      CreditRecords credit,
      CreditHooks hooks,
      CommonRules rules,
      HolderNotices notices,
      Officers officers,
      SupervisionProcess process,
      Terms terms) {
    this.revocations = revocations;
    this.duties = duties;
    this.others = others;
    this.operation = operation;
    this.journal = journal;
    this.files = files;
    this.licences = licences;
    this.ending = ending;
    this.documents = documents;
    this.bureaus = bureaus;
    this.commitments = commitments;
    this.credit = credit;
    this.hooks = hooks;
    this.rules = rules;
    this.notices = notices;
    this.officers = officers;
    this.process = process;
    this.terms = terms;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Announced announce(long id) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    SupervisionTerms law = terms.inHand(duty).law();
    LocalDate hearingUntil = terms.fromToday(requireNonNull(law.hearing()));
    LocalDate decideBy = terms.from(hearingUntil, requireNonNull(law.review()));
    Document notice =
        documents.issue(
            DocumentKind.HEARING_NOTICE,
            licence,
            Map.of(
                "facts", facts(duty),
                "basis", basis(law),
                "hearingUntil", hearingUntil,
                "rights", texts().rights().text()));
    revocations.announced(duty, hearingUntil, notice.number(), law.revokeClause());
    duties.enters(id, Duty.Stage.REVOCATION, decideBy);
    journal.record(
        duty,
        "revocation-announced",
        Map.of("hearingUntil", hearingUntil.toString(), "document", notice.number()),
        law.hearingClause());
    notices.tell(
        licence.number(),
        "revocation-announced",
        Map.of(
            "licence", licence.number(),
            "hearingUntil", ChineseDates.format(hearingUntil),
            "document", notice.displayNumber()));
    return new Announced(hearingUntil, decideBy);
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

  @Transactional(propagation = Propagation.MANDATORY)
  public void revoke(long id, String reason) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    SupervisionTerms law = terms.inHand(duty).law();
    RevocationTable.Revocation open = revocations.require(id);
    Document decision =
        documents.issue(
            DocumentKind.REVOCATION_DECISION,
            licence,
            Map.of(
                "facts", List.of(facts(duty).get(0), Point.of(reason)),
                "statement", stated(open),
                "basis", basis(law),
                "relief", bureaus.require(duty.bureau()).relief(),
                "consequences", List.of(texts().collected().point(law))));
    revocations.decided(open.id(), RevocationState.REVOKED, reason, decision.number());
    ending.revoke(licence.number(), reason, requireNonNull(law.revokeClause()));
    duties.done(id, Duty.Outcome.REVOKED);
    others.ended(licences.require(licence.number()));
    journal.record(
        duty,
        "revocation-decided",
        Map.of("reason", reason, "document", decision.number()),
        law.revokeClause());
    notices.tell(
        licence.number(),
        "licence-revoked",
        Map.of("licence", licence.number(), "document", decision.displayNumber()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(long id, String reason) {
    Duty duty = duties.require(id);
    revocations.decided(revocations.require(id).id(), RevocationState.KEPT, reason, null);
    String clause = terms.inHand(duty).law().hearingClause();
    journal.record(duty, "licence-kept", Map.of("reason", reason), clause);
    notices.tell(duty.licence(), "licence-kept", Map.of("licence", duty.licence()));
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
      String document = revocations.decision(id);
      credit.bar(
          uscc,
          Bar.Kind.FALSE_COMMITMENT,
          duty.licence(),
          requireNonNull(duty.findingReason()),
          rules.falseCommitmentBars().clause(),
          document);
      hooks.decided(duty, CreditHook.FALSE_COMMITMENT, document);
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

  private static List<Point> facts(Duty duty) {
    return List.of(Point.of(requireNonNull(duty.findingReason()), duty.clause()));
  }

  private List<Point> basis(SupervisionTerms law) {
    return SupervisionTexts.points(texts().basis(), law);
  }

  private String stated(RevocationTable.Revocation open) {
    return open.statement() == null
        ? texts().notHeard().text()
        : texts().heard().with("statement", open.statement());
  }

  private SupervisionTexts.Revocation texts() {
    return terms.texts().revocation();
  }
}
