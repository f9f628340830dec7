package cn.zhunying.supervision;

import cn.zhunying.application.ApplicantNotices;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.commitment.Commitments;
import cn.zhunying.credit.Bar;
import cn.zhunying.credit.CreditRecords;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.lawdata.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceDocuments;
import cn.zhunying.licence.Licences;
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

  /** 履行承诺情况纳入企业信用记录. */
  private static final String COLLECT_CLAUSE = "渝府发〔2021〕16号 四（二）";

  /** The dates the diagram waits for. */
  record Announced(LocalDate hearingUntil, LocalDate decideBy) {}

  private final RevocationTable revocations;
  private final DutyTable duties;
  private final DutyJournal journal;
  private final Licences licences;
  private final LicenceDocuments documents;
  private final Bureaus bureaus;
  private final Commitments commitments;
  private final CreditRecords credit;
  private final ApplicantNotices notices;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Terms terms;

  Revocations(
      RevocationTable revocations,
      DutyTable duties,
      DutyJournal journal,
      Licences licences,
      LicenceDocuments documents,
      Bureaus bureaus,
      Commitments commitments,
      CreditRecords credit,
      ApplicantNotices notices,
      Officers officers,
      SupervisionProcess process,
      Terms terms) {
    this.revocations = revocations;
    this.duties = duties;
    this.journal = journal;
    this.licences = licences;
    this.documents = documents;
    this.bureaus = bureaus;
    this.commitments = commitments;
    this.credit = credit;
    this.notices = notices;
    this.officers = officers;
    this.process = process;
    this.terms = terms;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Announced announce(long id) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    Item.SupervisionTerms law = terms.item(duty).supervision();
    LocalDate hearingUntil = terms.fromToday(law.hearing());
    LocalDate decideBy = terms.from(hearingUntil, law.review());
    Document notice =
        documents.issue(
            DocumentKind.HEARING_NOTICE,
            licence,
            Map.of(
                "facts", facts(duty),
                "basis", basis(law),
                "hearingUntil", hearingUntil,
                "rights",
                    "你单位可以在%s前向本机关陈述、申辩，也可以在许可证页面在线提交。本机关不因陈述、申辩加重处理。"
                        .formatted(ChineseDates.format(hearingUntil.plusDays(1)))));
    revocations.announced(duty, hearingUntil, notice.number(), law.revokeClause());
    duties.enters(id, Duty.Stage.REVOCATION, decideBy);
    journal.record(
        duty,
        "revocation-announced",
        Map.of("hearingUntil", hearingUntil.toString(), "document", notice.number()),
        law.hearingClause());
    notices.tell(
        licence.applicationNumber(),
        "revocation-announced",
        Map.of(
            "licence", licence.number(),
            "hearingUntil", ChineseDates.format(hearingUntil),
            "document", notice.displayNumber()));
    return new Announced(hearingUntil, decideBy);
  }

  /** The holder states and defends; whether it is theirs to say has been checked. */
  @Transactional
  public ApplicantReport state(String licence, String text) {
    if (text == null || text.isBlank() || text.length() > 4000) {
      return new ApplicantReport.Refused(
          Refusal.of("text", "没有写明陈述申辩的内容，或者超过 4000 字", "请写明事实、理由和证据"));
    }
    Optional<RevocationTable.Revocation> open = revocations.lockAnnounced(licence);
    if (open.isEmpty()) {
      return new ApplicantReport.NotAwaited(
          Refusal.byLaw(
              null, "该许可证没有等待陈述申辩的撤销程序，或者陈述申辩已提交", "需要补充的，请联系许可机关", "行政处罚法（2021修订） 第四十四条"));
    }
    return received(open.get(), text);
  }

  private ApplicantReport received(RevocationTable.Revocation open, String text) {
    Duty duty = duties.require(open.duty());
    boolean late = terms.today().isAfter(open.hearingUntil());
    LocalDate decideBy =
        late ? duty.dueOn() : terms.fromToday(terms.item(duty).supervision().review());
    revocations.stated(open.id(), text);
    if (late) {
      journal.record(duty, "statement-recorded", Map.of("late", true), open.clause());
      officers.stated(duty);
    } else {
      duties.enters(duty.id(), Duty.Stage.REVOCATION, decideBy);
      process.statementSubmitted(duty, decideBy);
    }
    return new ApplicantReport.Received(duty.licence(), decideBy, late);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void recordStatement(long id) {
    Duty duty = duties.require(id);
    String clause = terms.item(duty).supervision().hearingClause();
    journal.record(duty, "statement-recorded", Map.of("late", false), clause);
    officers.stated(duty);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void revoke(long id, String reason) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    Item.SupervisionTerms law = terms.item(duty).supervision();
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
                "consequences", List.of(Point.of("本决定归集至企业信用记录", COLLECT_CLAUSE))));
    revocations.decided(open.id(), "revoked", reason, decision.number());
    licences.revoke(licence.number(), reason, law.revokeClause());
    duties.done(id, Duty.Outcome.REVOKED);
    duties.cancelWaiting(licence.number());
    journal.record(
        duty,
        "revocation-decided",
        Map.of("reason", reason, "document", decision.number()),
        law.revokeClause());
    notices.tell(
        licence.applicationNumber(),
        "licence-revoked",
        Map.of("licence", licence.number(), "document", decision.displayNumber()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void keep(long id, String reason) {
    Duty duty = duties.require(id);
    revocations.decided(revocations.require(id).id(), "kept", reason, null);
    String clause = terms.item(duty).supervision().hearingClause();
    journal.record(duty, "licence-kept", Map.of("reason", reason), clause);
    notices.tell(
        licences.require(duty.licence()).applicationNumber(),
        "licence-kept",
        Map.of("licence", duty.licence()));
  }

  /**
   * 归集失信信息. Points are not deducted here: for a false commitment by an intermediary the table has
   * no row (gaps G-53), and where it has one the credit officer enters it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void collect(long id) {
    Duty duty = duties.require(id);
    credit.collect(
        licences.require(duty.licence()).uscc(),
        Map.of("licence", duty.licence(), "finding", duty.finding().code(), "outcome", "revoked"),
        COLLECT_CLAUSE);
  }

  /** The licence stays: what was held against its holder in this case is taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  void restore(long id) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    credit.lift(
        licence.uscc(),
        Bar.Kind.FALSE_COMMITMENT,
        licence.number(),
        "撤销程序决定维持许可",
        "重庆市社会信用条例 第四十四条");
    commitments.reopen(licence.applicationNumber());
    duties.done(id, Duty.Outcome.KEPT);
    journal.record(duty, "record-restored", Map.of(), "重庆市社会信用条例 第四十四条");
  }

  private static List<Point> facts(Duty duty) {
    return List.of(Point.of(duty.findingReason(), duty.clause()));
  }

  private static List<Point> basis(Item.SupervisionTerms law) {
    return List.of(
        Point.of("虚假承诺，或者逾期不整改、整改后仍达不到承诺条件的，依法撤销行政许可", law.revokeClause()),
        Point.of("作出决定前告知事实、理由、依据，听取陈述、申辩", law.hearingClause()));
  }

  private static String stated(RevocationTable.Revocation open) {
    return open.statement() == null
        ? "在规定的期限内，你单位未提出陈述、申辩。"
        : "你单位提出的陈述、申辩如下，本机关已予复核：" + open.statement();
  }
}
