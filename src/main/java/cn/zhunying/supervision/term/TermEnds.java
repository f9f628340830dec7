package cn.zhunying.supervision.term;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.supervision.Occasion;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnds;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.DutySchedule;
import cn.zhunying.supervision.plan.LicenceDuties;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 有效期届满: with its term a licence ends, or waits to be cancelled by a person where the law gives
 * time (gaps G-27).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TermEnds {

  private final LicenceEnds ends;
  private final Licences licences;
  private final LicenceDuties duties;
  private final DutySchedule schedule;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderNotices notices;
  private final Terms terms;

  TermEnds(
      LicenceEnds ends,
      Licences licences,
      LicenceDuties duties,
      DutySchedule schedule,
      DutyTable table,
      DutyJournal journal,
      HolderNotices notices,
      Terms terms) {
    this.ends = ends;
    this.licences = licences;
    this.duties = duties;
    this.schedule = schedule;
    this.table = table;
    this.journal = journal;
    this.notices = notices;
    this.terms = terms;
  }

  void over(Item item, Licence licence) {
    if (item.licenceTerms().termEnd() == null || licence.status() == LicenceStatus.PREPARING) {
      end(ends.expire(licence), "licence-expired");
      return;
    }
    ends.lapseReason(licence)
        .ifPresentOrElse(
            reason -> end(ends.lapse(licence, reason), "licence-lapsed"),
            () -> pend(licence, item));
  }

  private void pend(Licence licence, Item item) {
    ends.pend(licence);
    item.dutiesAfter(Occasion.EXPIRY).forEach(terms -> schedule.ofTerm(terms, licence));
    notices.tell(
        licence.number(),
        "licence-pending",
        Map.of(
            "licence",
            licence.number(),
            "pending",
            requireNonNull(item.licenceTerms().termEnd()).pending().text()));
  }

  private void end(Licence ended, String notice) {
    duties.ended(ended);
    notices.tell(ended.number(), notice, Map.of("licence", ended.number()));
  }

  void cancelled(long id) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.CANCELLED);
    Licence cancelled = ends.cancelExpired(licences.require(duty.licence()));
    end(cancelled, "licence-cancelled-after-expiry");
  }

  /** It stays as it is and is looked at once more after the same time. */
  void postponed(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.POSTPONED);
    journal.record(duty, "cancellation-postponed", Map.of("reason", reason), duty.clause());
    schedule.again(terms.inHand(duty), schedule.now(licences.require(duty.licence())));
  }
}
