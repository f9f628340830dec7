package cn.zhunying.supervision.term;

import cn.zhunying.application.Applications;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.Action;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.catalogue.terms.supervision.DutyTerms;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceEnds;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.DutyJournal;
import cn.zhunying.supervision.DutyPlan;
import cn.zhunying.supervision.DutyTable;
import cn.zhunying.supervision.Supervised;
import cn.zhunying.supervision.Terms;
import cn.zhunying.sweep.EachApart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 有效期届满: renewal is prepared before it for who broke no rule; with it a licence ends, or waits to
 * be cancelled by a person where the law gives time (渝人社发〔2021〕24号 第二十八条, gaps G-27).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TermEnds {

  private final LicenceEnds ends;
  private final Licences licences;
  private final Applications applications;
  private final Duties duties;
  private final DutyTable table;
  private final DutyJournal journal;
  private final HolderNotices notices;
  private final Items items;
  private final Terms terms;
  private final Calendars calendars;
  private final EachApart apart;

  TermEnds(
      LicenceEnds ends,
      Licences licences,
      Applications applications,
      Duties duties,
      DutyTable table,
      DutyJournal journal,
      HolderNotices notices,
      Items items,
      Terms terms,
      Calendars calendars,
      EachApart apart) {
    this.ends = ends;
    this.licences = licences;
    this.applications = applications;
    this.duties = duties;
    this.table = table;
    this.journal = journal;
    this.notices = notices;
    this.items = items;
    this.terms = terms;
    this.calendars = calendars;
    this.apart = apart;
  }

  /** One batch; the next sweep takes the next. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void sweep() {
    items.all().forEach(item -> item.dutiesAfter("term").forEach(duty -> prepare(item, duty)));
    apart.run(
        EachApart.TERM_END,
        apart.ready(EachApart.TERM_END, Duties.BATCH, ends::over),
        numbers -> ends.lockOver(numbers).forEach(this::over));
  }

  private void prepare(Item item, DutyTerms renewal) {
    LocalDate through = renewal.opens().deadline(terms.today(), calendars.current());
    apart.run(
        EachApart.TERM_LOOK,
        apart.ready(
            EachApart.TERM_LOOK, Duties.BATCH, most -> ends.toLookAt(item.code(), through, most)),
        numbers -> ends.lookAt(numbers).forEach(licence -> prepare(item, renewal, licence)));
  }

  /** Who has not begun to operate lapses; who has asked already is decided on what it asked. */
  private void prepare(Item item, DutyTerms renewal, Licence licence) {
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
    if (!ends.mayGoOn(licence)) {
      against.add(item.licence().notBeyond().text());
    }
    DutyPlan plan = DutyPlan.ofTerm(renewal, licence.validUntil(), calendars.current());
    if (against.isEmpty()) {
      table.add(now(licence), plan);
      record(licence, "renewal-prepared", "没有违法违规记录，已生成延续办件", renewal.clause());
    } else {
      String reason = "不能自动延续的情况：" + String.join("、", against);
      record(licence, "renewal-not-automatic", reason, renewal.clause());
      askToApply(licence, reason);
    }
  }

  private boolean found(Duty duty) {
    return duty.outcome() == Duty.Outcome.ISSUE && !terms.dutyTerms(duty).holds();
  }

  private void askToApply(Licence licence, String reason) {
    notices.tell(
        licence.number(),
        "renewal-by-application",
        Map.of(
            "licence", licence.number(),
            "reason", reason,
            "window", window(licence),
            "until", ChineseDates.format(licence.validUntil())));
  }

  /** When the item says that its holder may ask. */
  private String window(Licence licence) {
    ActionTerms renew = items.require(licence.item()).action(Action.renew.code());
    return Stream.ofNullable(renew)
        .flatMap(terms -> Stream.of(terms.askWithin(), terms.askBefore()))
        .filter(Objects::nonNull)
        .map(Limit::text)
        .findFirst()
        .orElse("有效期届满前提出");
  }

  private void over(Licence licence) {
    Item item = items.require(licence.item());
    if (item.licence().termEnd() == null || licence.status() == LicenceStatus.PREPARING) {
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
    item.dutiesAfter("expiry")
        .forEach(
            terms ->
                table.add(
                    now(licence),
                    DutyPlan.ofTerm(terms, licence.validUntil(), calendars.current())));
    notices.tell(
        licence.number(),
        "licence-pending",
        Map.of("licence", licence.number(), "pending", item.licence().termEnd().pending().text()));
  }

  private void end(Licence ended, String notice) {
    duties.end(ended);
    notices.tell(ended.number(), notice, Map.of("licence", ended.number()));
  }

  public void renewed(long id) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.RENEWED);
    Licence renewed = ends.renew(licences.require(duty.licence()));
    duties.termGoesOn(renewed);
    notices.tell(
        renewed.number(),
        "licence-renewed",
        Map.of("licence", renewed.number(), "until", ChineseDates.format(renewed.validUntil())));
  }

  public void leftToHolder(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.LEFT_TO_HOLDER);
    journal.record(duty, "renewal-not-automatic", Map.of("reason", reason), duty.clause());
    askToApply(licences.require(duty.licence()), reason);
  }

  public void noActivity(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.NO_ACTIVITY);
    journal.record(duty, "licence-unused", Map.of("reason", reason), duty.clause());
    Licence licence = licences.require(duty.licence());
    ends.lapsesWithTerm(licence, reason);
    notices.tell(
        licence.number(),
        "licence-will-lapse",
        Map.of(
            "licence", licence.number(),
            "reason", reason,
            "until", ChineseDates.format(licence.validUntil())));
  }

  public void cancelled(long id) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.CANCELLED);
    Licence cancelled = ends.cancelExpired(licences.require(duty.licence()));
    end(cancelled, "licence-cancelled-after-expiry");
  }

  /** It stays as it is and is looked at once more after the same time. */
  public void postponed(long id, String reason) {
    Duty duty = table.require(id);
    table.done(id, Duty.Outcome.POSTPONED);
    journal.record(duty, "cancellation-postponed", Map.of("reason", reason), duty.clause());
    table.add(
        now(licences.require(duty.licence())),
        DutyPlan.again(terms.dutyTerms(duty), terms.today(), calendars.current()));
  }

  /** The end of a term is dealt with under the terms in force then. */
  private Supervised now(Licence licence) {
    return Supervised.of(licence, licence.applicationNumber(), items.version(licence.item()));
  }

  private void record(Licence licence, String act, String reason, String clause) {
    journal.record(licence.number(), licence.item(), act, Map.of("reason", reason), clause);
  }
}
