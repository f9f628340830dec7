package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.documents.Document;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 告知: the holder is told what is held against the licence, and until when they may speak. */
@Service
class Hearings {

  /** The dates the diagram waits for. */
  public record Announced(LocalDate hearingUntil, LocalDate decideBy) {}

  private final RevocationTable revocations;
  private final DutyTable duties;
  private final DutyJournal journal;
  private final Licences licences;
  private final RevocationPapers papers;
  private final HolderNotices notices;
  private final Terms terms;

  Hearings(
      RevocationTable revocations,
      DutyTable duties,
      DutyJournal journal,
      Licences licences,
      RevocationPapers papers,
      HolderNotices notices,
      Terms terms) {
    this.revocations = revocations;
    this.duties = duties;
    this.journal = journal;
    this.licences = licences;
    this.papers = papers;
    this.notices = notices;
    this.terms = terms;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Announced announce(long id) {
    Duty duty = duties.require(id);
    Licence licence = licences.require(duty.licence());
    SupervisionTerms law = terms.inHand(duty).law();
    LocalDate hearingUntil = terms.fromToday(requireNonNull(law.hearing()));
    LocalDate decideBy = terms.from(hearingUntil, requireNonNull(law.review()));
    Document notice = papers.notice(duty, licence, hearingUntil);
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
}
