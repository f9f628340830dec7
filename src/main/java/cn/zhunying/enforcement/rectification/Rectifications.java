package cn.zhunying.enforcement.rectification;

import cn.zhunying.application.notice.ApplicantNotices;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.supervision.Conclusion;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.files.UploadedFile;
import cn.zhunying.law.Refusal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceDocuments;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Officers;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.SupervisionTexts;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.holder.ApplicantReport;
import cn.zhunying.supervision.holder.HolderFiles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 限期整改: ordered, reported, reviewed. */
@Service
public class Rectifications {

  private static final ApplicantReport NOT_AWAITED =
      new ApplicantReport.NotAwaited(
          Refusal.of(null, "该许可证没有等待报告的整改", "已报告的请等待复核；对整改要求有疑问的，请联系许可机关"));

  /** The dates the diagram waits for. */
  public record Ordered(LocalDate rectifyBy, LocalDate reviewBy) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderFiles files;
  private final Licences licences;
  private final LicenceDocuments documents;
  private final ApplicantNotices notices;
  private final Officers officers;
  private final SupervisionProcess process;
  private final Terms terms;

  Rectifications(
      JdbcClient jdbc,
      Clock clock,
      DutyTable table,
      DutyJournal journal,
      HolderFiles files,
      Licences licences,
      LicenceDocuments documents,
      ApplicantNotices notices,
      Officers officers,
      SupervisionProcess process,
      Terms terms) {
    this.jdbc = jdbc;
    this.clock = clock;
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
    SupervisionTerms law = terms.item(ordered).supervision();
    String clause = terms.rectifyClause(ordered);
    LocalDate rectifyBy = terms.fromToday(law.rectify());
    LocalDate reviewBy = terms.from(rectifyBy, law.review());
    Document order =
        documents.issue(
            DocumentKind.RECTIFICATION_ORDER,
            licence,
            Map.of(
                "findings", List.of(Point.of(ordered.findingReason(), ordered.clause())),
                "rectifyBy", rectifyBy,
                "consequence", consequence(ordered),
                "basis", basis(ordered)));
    jdbc.sql(
            """
            insert into rectification (duty_id, licence_number, ordered_at, due_on, document, state, clause)
            values (?, ?, ?, ?, ?, 'ordered', ?)""")
        .params(duty, ordered.licence(), now(), rectifyBy, order.number(), clause)
        .update();
    table.enters(duty, Duty.Stage.RECTIFICATION, reviewBy);
    journal.record(
        ordered,
        "rectification-ordered",
        Map.of("rectifyBy", rectifyBy.toString(), "document", order.number()),
        clause);
    notices.tell(
        licence.applicationNumber(),
        byInspection(ordered) ? "annual-rectification-ordered" : "rectification-ordered",
        Map.of(
            "licence", licence.number(),
            "rectifyBy", ChineseDates.format(rectifyBy),
            "document", order.displayNumber()));
    return new Ordered(rectifyBy, reviewBy);
  }

  /** The holder says it is done; whether it is theirs to say has been checked. */
  @Transactional
  public ApplicantReport report(String licence, String report) {
    return report(licence, report, List.of());
  }

  @Transactional
  public ApplicantReport report(String licence, String report, List<UploadedFile> attached) {
    return ApplicantReport.unusable("report", report, "整改情况", "请逐项说明整改情况")
        .orElseGet(
            () -> open(licence).map(open -> received(open, report, attached)).orElse(NOT_AWAITED));
  }

  private ApplicantReport received(Open open, String report, List<UploadedFile> attached) {
    Duty duty = table.require(open.duty());
    Terms.Reply reply = terms.reply(duty, open.dueOn());
    jdbc.sql(
            "update rectification set state = 'reported', reported_at = ?, report = ? where id = ?")
        .params(now(), report, open.id())
        .update();
    files.keep(duty.licence(), open.id(), null, attached);
    journal.record(duty, "rectification-reported", reply.facts(attached), open.clause());
    if (!reply.late()) {
      table.enters(duty.id(), Duty.Stage.RECTIFICATION, reply.officeBy());
      process.rectificationReported(duty, reply.officeBy());
    }
    officers.rectificationReported(table.require(duty.id()));
    return new ApplicantReport.Received(duty.licence(), reply.officeBy(), reply.late());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void rectified(long id) {
    Duty duty = table.require(id);
    conclude(id, "rectified");
    String clause = terms.rectifyClause(duty);
    journal.record(duty, "rectification-accepted", Map.of(), clause);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void notRectified(long id, String reason) {
    Duty duty = table.require(id);
    conclude(id, "not-rectified");
    table.found(id, Duty.Finding.NOT_RECTIFIED, reason);
    String clause = terms.rectifyClause(duty);
    journal.record(duty, "rectification-refused", Map.of("reason", reason), clause);
  }

  private record Open(long id, long duty, LocalDate dueOn, String clause) {}

  /** Locked, so that two reports at once are one. */
  private Optional<Open> open(String licence) {
    return jdbc.sql(
            """
            select id, duty_id, due_on, clause from rectification r
            where licence_number = ? and state = 'ordered'
              and exists (select 1 from duty d where d.id = r.duty_id and d.state = 'open')
            order by id limit 1 for update""")
        .param(licence)
        .query(
            (row, n) ->
                new Open(
                    row.getLong("id"),
                    row.getLong("duty_id"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("clause")))
        .optional();
  }

  private void conclude(long duty, String state) {
    jdbc.sql(
            """
            update rectification set state = ?, reviewed_at = ?
            where duty_id = ? and state in ('ordered', 'reported')""")
        .params(state, now(), duty)
        .update();
  }

  private boolean byInspection(Duty duty) {
    return terms.dutyTerms(duty).conclusion() != null;
  }

  private List<Point> basis(Duty duty) {
    Conclusion own = terms.dutyTerms(duty).conclusion();
    return own == null
        ? SupervisionTexts.points(
            terms.texts().rectification().basis(), terms.item(duty).supervision())
        : List.of(Point.of(own.rectify().text(), own.rectify().clause()));
  }

  /** What the yearly inspection says follows, else what the holder was told in the commitment. */
  private String consequence(Duty duty) {
    Item item = terms.item(duty);
    if (byInspection(duty)) {
      return terms.dutyTerms(duty).conclusion().consequence().text();
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

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
