package cn.zhunying.supervision.timing;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.oversight.CardTerms;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Terms;
import cn.zhunying.supervision.plan.DutyPlan;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Counts the dates of one duty again, as its stage counts them. */
@Service
class DutyDates {

  private final DutyTable table;
  private final List<StageDates> stages;
  private final Licences licences;
  private final CardTerms cards;
  private final Terms terms;
  private final Calendars calendars;

  DutyDates(
      DutyTable table,
      List<StageDates> stages,
      Licences licences,
      CardTerms cards,
      Terms terms,
      Calendars calendars) {
    this.table = table;
    this.stages = stages;
    this.licences = licences;
    this.cards = cards;
    this.terms = terms;
    this.calendars = calendars;
  }

  /** The duty with the dates of its stage by the calendar of today. */
  Duty again(Duty duty) {
    switch (duty.stage()) {
      case VERIFICATION -> verification(duty);
      case RECTIFICATION, REVOCATION -> answered(duty);
      case REPORT, INSPECTION -> {
        // days of the year, or natural days: no calendar counts them
      }
    }
    return table.require(duty.id());
  }

  private void verification(Duty duty) {
    Licence licence = licences.require(duty.licence());
    if (!licence.applicationNumber().equals(duty.application())) {
      return;
    }
    DutyPlan.Grant grant =
        new DutyPlan.Grant(licence, true, licence.byCommitment(), licence.grantedOn());
    DutyPlan.of(grant, terms.inHand(duty).item(), calendars.current()).stream()
        .filter(plan -> plan.kind().equals(duty.kind()))
        .findFirst()
        .ifPresent(
            plan ->
                table.moved(
                    duty.id(),
                    duty.state() == Duty.State.WAITING ? plan.opensOn() : duty.opensOn(),
                    plan.dueOn(),
                    plan.warnOn()));
  }

  private void answered(Duty duty) {
    stages.stream()
        .filter(stage -> stage.stage() == duty.stage())
        .forEach(stage -> stage.open(duty.id()).ifPresent(asked -> moved(duty, stage, asked)));
  }

  /** The review begins with the answer, else when the time for it has passed. */
  private void moved(Duty duty, StageDates stage, StageDates.Asked asked) {
    SupervisionTerms law = terms.inHand(duty).law();
    LocalDate until = terms.from(asked.at(), requireNonNull(stage.limit(law)));
    stage.until(asked.id(), until);
    LocalDate answered = asked.answered();
    LocalDate from = answered == null || answered.isAfter(until) ? until : answered;
    LocalDate due = terms.from(from, requireNonNull(law.review()));
    table.moved(
        duty.id(), duty.opensOn(), due, cards.warnOn(duty.opensOn(), due, calendars.current()));
  }
}
