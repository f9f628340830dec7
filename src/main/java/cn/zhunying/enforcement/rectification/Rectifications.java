package cn.zhunying.enforcement.rectification;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Glyphs;
import cn.zhunying.documents.Point;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicenceDocuments;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.SupervisionTexts;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.holder.HolderAnswer;
import cn.zhunying.supervision.holder.HolderFiles;
import cn.zhunying.supervision.holder.HolderReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 限期整改: ordered, reported, reviewed. */
@Service
public class Rectifications {

  /** The dates the diagram waits for. */
  public record Ordered(LocalDate rectifyBy, LocalDate reviewBy) {}

  private final RectificationTable rectifications;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderFiles files;
  private final Licences licences;
  private final LicenceDocuments documents;
  private final HolderNotices notices;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Terms terms;

  Rectifications(
      RectificationTable rectifications,
      DutyTable table,
      DutyJournal journal,
      HolderFiles files,
      Licences licences,
      LicenceDocuments documents,
      HolderNotices notices,
      Officers officers,
      SupervisionProcess process,
      Terms terms) {
    this.rectifications = rectifications;
    this.table = table;
    this.journal = journal;
    this.files = files;
    this.licences = licences;
    this.documents = documents;
    this.notices = notices;
    this.officers = officers;
    this.process = process;
    this.terms = terms;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Ordered order(long duty) {
    Duty ordered = table.require(duty);
    Licence licence = licences.require(ordered.licence());
    SupervisionTerms law = terms.inHand(ordered).law();
    String clause = terms.inHand(ordered).rectifyClause();
    LocalDate rectifyBy = terms.fromToday(requireNonNull(law.rectify()));
    LocalDate reviewBy = terms.from(rectifyBy, requireNonNull(law.review()));
    Document order =
        documents.issue(
            DocumentKind.RECTIFICATION_ORDER,
            licence,
            Map.of(
                "findings",
                    List.of(Point.of(requireNonNull(ordered.findingReason()), ordered.clause())),
                "rectifyBy", rectifyBy,
                "consequence", consequence(ordered),
                "basis", basis(ordered)));
    rectifications.ordered(ordered, rectifyBy, order.number(), clause);
    table.enters(duty, Duty.Stage.RECTIFICATION, reviewBy);
    journal.record(
        ordered,
        "rectification-ordered",
        Map.of("rectifyBy", rectifyBy.toString(), "document", order.number()),
        clause);
    notices.tell(
        licence.number(),
        byInspection(ordered) ? "annual-rectification-ordered" : "rectification-ordered",
        Map.of(
            "duty", ordered.name(),
            "licence", licence.number(),
            "rectifyBy", ChineseDates.format(rectifyBy),
            "document", order.displayNumber()));
    return new Ordered(rectifyBy, reviewBy);
  }

  /** The holder says it is done; whether it is theirs to say has been checked. */
  @Transactional
  public Outcome<HolderReport> report(String licence, String report) {
    return report(HolderAnswer.of(licence, report));
  }

  @Transactional
  public Outcome<HolderReport> report(HolderAnswer answer) {
    String report = answer.text();
    if (!HolderReport.takes(report)) {
      return Outcome.refused(
          Refusal.form(
              "rectification-report-unusable", "report", String.valueOf(HolderReport.LONGEST)));
    }
    Optional<Refusal> unprintable = Glyphs.refusal("report", "整改情况", report);
    if (unprintable.isPresent()) {
      return Outcome.refused(unprintable.get());
    }
    return answer
        .to(
            rectifications.lockOrdered(answer.licence()),
            open -> table.require(open.duty()),
            Refusal.state("rectification-not-awaited", null))
        .map(open -> received(open, report, answer.files()));
  }

  private HolderReport received(
      RectificationTable.Open open, String report, List<UploadedFile> attached) {
    Duty duty = table.require(open.duty());
    Terms.Reply reply = terms.reply(duty, open.dueOn());
    rectifications.reported(open.id(), report);
    files.keep(duty.licence(), HolderFiles.Of.RECTIFICATION, open.id(), attached);
    journal.record(duty, "rectification-reported", reply.facts(attached), open.clause());
    if (!reply.late()) {
      table.enters(duty.id(), Duty.Stage.RECTIFICATION, reply.officeBy());
      process.rectificationReported(duty, reply.officeBy());
    }
    officers.rectificationReported(table.require(duty.id()));
    return new HolderReport(duty.licence(), reply.officeBy(), reply.late());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void rectified(long id) {
    Duty duty = table.require(id);
    rectifications.concluded(id, RectificationState.RECTIFIED);
    String clause = terms.inHand(duty).rectifyClause();
    journal.record(duty, "rectification-accepted", Map.of(), clause);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void notRectified(long id, String reason) {
    Duty duty = table.require(id);
    rectifications.concluded(id, RectificationState.NOT_RECTIFIED);
    table.found(id, Duty.Finding.NOT_RECTIFIED, reason);
    String clause = terms.inHand(duty).rectifyClause();
    journal.record(duty, "rectification-refused", Map.of("reason", reason), clause);
  }

  private boolean byInspection(Duty duty) {
    return terms.inHand(duty).terms().conclusion() != null;
  }

  private List<Point> basis(Duty duty) {
    Conclusion own = terms.inHand(duty).terms().conclusion();
    return own == null
        ? SupervisionTexts.points(terms.texts().rectification().basis(), terms.inHand(duty).law())
        : List.of(Point.of(own.rectify().text(), own.rectify().clause()));
  }

  /** What the yearly inspection says follows, else what the holder was told in the commitment. */
  private String consequence(Duty duty) {
    Item item = terms.inHand(duty).item();
    if (byInspection(duty)) {
      return requireNonNull(terms.inHand(duty).terms().conclusion()).consequence().text();
    }
    String clause = item.supervision().rectifyClause();
    String told =
        item.commitment() == null
            ? ""
            : item.commitment().liability().stream()
                .filter(l -> l.clause().equals(clause))
                .map(Cited::text)
                .collect(Collectors.joining("；"));
    return told.isEmpty() ? terms.texts().rectification().consequence().text() : told;
  }
}
