package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.documents.Document;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnding;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.LicenceDuties;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 决定: the licence is revoked, or stays. */
@Service
class RevocationDecisions {

  private final RevocationTable revocations;
  private final DutyTable duties;
  private final LicenceDuties others;
  private final DutyJournal journal;
  private final Licences licences;
  private final LicenceEnding ending;
  private final RevocationPapers papers;
  private final HolderNotices notices;
  private final Terms terms;

  RevocationDecisions(
      RevocationTable revocations,
      DutyTable duties,
      LicenceDuties others,
      DutyJournal journal,
      Licences licences,
      LicenceEnding ending,
      RevocationPapers papers,
      HolderNotices notices,
      Terms terms) {
    this.revocations = revocations;
    this.duties = duties;
    this.others = others;
    this.journal = journal;
    this.licences = licences;
    this.ending = ending;
    this.papers = papers;
    this.notices = notices;
    this.terms = terms;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void revoke(long id, String reason) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    SupervisionTerms law = terms.inHand(duty).law();
    RevocationTable.Revocation open = revocations.require(id);
    Document decision = papers.decision(duty, licence, open, reason);
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
}
