package cn.zhunying.supervision.term;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceRenewals;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.plan.LicenceDuties;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an automatic renewal was concluded. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Renewals {

  private final LicenceRenewals renewals;
  private final Licences licences;
  private final LicenceDuties duties;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderNotices notices;
  private final RenewalByApplication byApplication;

  Renewals(
      LicenceRenewals renewals,
      Licences licences,
      LicenceDuties duties,
      DutyTable table,
      DutyJournal journal,
      HolderNotices notices,
      RenewalByApplication byApplication) {
    this.renewals = renewals;
    this.licences = licences;
    this.duties = duties;
    this.table = table;
    this.journal = journal;
    this.notices = notices;
    this.byApplication = byApplication;
  }

  void renewed(long id) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.RENEWED);
    Licence renewed = renewals.renew(licences.require(duty.licence()));
    duties.termGoesOn(renewed);
    notices.tell(
        renewed.number(),
        "licence-renewed",
        Map.of(
            "licence",
            renewed.number(),
            "until",
            ChineseDates.format(requireNonNull(renewed.validUntil()))));
  }

  void leftToHolder(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.LEFT_TO_HOLDER);
    journal.record(duty, "renewal-not-automatic", Map.of("reason", reason), duty.clause());
    byApplication.ask(licences.require(duty.licence()), reason);
  }

  void noActivity(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.NO_ACTIVITY);
    journal.record(duty, "licence-unused", Map.of("reason", reason), duty.clause());
    Licence licence = licences.require(duty.licence());
    renewals.lapsesWithTerm(licence, reason);
    notices.tell(
        licence.number(),
        "licence-will-lapse",
        Map.of(
            "licence", licence.number(),
            "reason", reason,
            "until", ChineseDates.format(requireNonNull(licence.validUntil()))));
  }
}
