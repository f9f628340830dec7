package cn.zhunying.supervision.term;

import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicenceDocuments;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 交回许可证 after its holder gave up; one that is kept back is announced to be invalid. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceReturns {

  private final DutyTable table;
  private final DutyJournal journal;
  private final Licences licences;
  private final LicenceDocuments documents;
  private final HolderNotices notices;
  private final Terms terms;

  LicenceReturns(
      DutyTable table,
      DutyJournal journal,
      Licences licences,
      LicenceDocuments documents,
      HolderNotices notices,
      Terms terms) {
    this.table = table;
    this.journal = journal;
    this.licences = licences;
    this.documents = documents;
    this.notices = notices;
    this.terms = terms;
  }

  public void returned(long id) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.RETURNED);
    journal.record(duty, "licence-returned", Map.of(), duty.clause());
  }

  public void announceInvalid(long id, String reason) {
    Duty duty = table.require(id);
    Licence licence = licences.require(duty.licence());
    Document announcement =
        documents.issue(
            DocumentKind.INVALIDITY_ANNOUNCEMENT,
            licence,
            Map.of(
                "announcedOn", terms.today(),
                "reason", reason,
                "basis", List.of(Point.of(terms.texts().invalid(), duty.clause()))));
    table.done(id, Duty.Outcome.NOT_RETURNED);
    journal.record(
        duty,
        "licence-announced-invalid",
        Map.of("reason", reason, "document", announcement.number()),
        duty.clause());
    notices.tell(
        licence.number(),
        "licence-announced-invalid",
        Map.of("licence", licence.number(), "document", announcement.displayNumber()));
  }
}
