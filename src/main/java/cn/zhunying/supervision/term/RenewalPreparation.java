package cn.zhunying.supervision.term;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.end.LicenceRenewals;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.DutySchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 自动延续: prepared for who broke no rule; who did is told to apply (渝人社发〔2021〕24号 第二十八条). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RenewalPreparation {

  private final LicenceRenewals renewals;
  private final Applications applications;
  private final DutyTable table;
  private final DutySchedule schedule;
  private final DutyJournal journal;
  private final RenewalByApplication byApplication;
  private final Terms terms;

  RenewalPreparation(
      LicenceRenewals renewals,
      Applications applications,
      DutyTable table,
      DutySchedule schedule,
      DutyJournal journal,
      RenewalByApplication byApplication,
      Terms terms) {
    this.renewals = renewals;
    this.applications = applications;
    this.table = table;
    this.schedule = schedule;
    this.journal = journal;
    this.byApplication = byApplication;
    this.terms = terms;
  }

  /** Who has not begun to operate lapses; who has asked already is decided on what it asked. */
  void prepare(Item item, DutyTerms renewal, Licence licence) {
    if (licence.status() != LicenceStatus.IN_FORCE
        || applications.openOn(licence.number()).isPresent()) {
      return;
    }
    List<String> against =
        table.ofLicence(licence.number()).stream()
            .filter(d -> !d.opensOn().isBefore(licence.validFrom()))
            .filter(d -> d.finding() != null || found(d))
            .map(Duty::name)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    if (!renewals.mayGoOn(licence)) {
      against.add(requireNonNull(item.licenceTerms().notBeyond()).text());
    }
    if (against.isEmpty()) {
      schedule.ofTerm(renewal, licence);
      record(licence, "renewal-prepared", terms.texts().renewal().prepared(), renewal.clause());
    } else {
      String reason = terms.texts().renewal().notAutomatic(against);
      record(licence, "renewal-not-automatic", reason, renewal.clause());
      byApplication.ask(licence, reason);
    }
  }

  private boolean found(Duty duty) {
    return duty.outcome() == Duty.Outcome.ISSUE && !terms.inHand(duty).terms().holds();
  }

  private void record(Licence licence, String act, String reason, String clause) {
    journal.record(licence.number(), licence.item(), act, Map.of("reason", reason), clause);
  }
}
