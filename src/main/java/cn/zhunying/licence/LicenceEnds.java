package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.licence.LicenceTerms;
import cn.zhunying.catalogue.terms.licence.NotBeyond;
import cn.zhunying.catalogue.terms.supervision.Downgrade;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.law.CommonRules.Rule;
import cn.zhunying.licence.paper.LicencePapers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a licence without being asked for: by the end of its term, or by a review. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceEnds {

  private final LicenceTable table;
  private final Licences licences;
  private final Applications applications;
  private final LicencePapers papers;
  private final Journal journal;
  private final Items items;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  LicenceEnds(
      LicenceTable table,
      Licences licences,
      Applications applications,
      LicencePapers papers,
      Journal journal,
      Items items,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.licences = licences;
    this.applications = applications;
    this.papers = papers;
    this.journal = journal;
    this.items = items;
    this.calendars = calendars;
    this.current = current;
    this.clock = clock;
  }

  /** Living licences of an item whose term ends by a day and has not been looked at. */
  @Transactional(readOnly = true)
  public List<String> toLookAt(String item, LocalDate through, int most) {
    return table.toLookAt(item, through, most);
  }

  /** Of these the ones not looked at yet, each once for each term. */
  public List<Licence> lookAt(List<String> numbers) {
    return table.lookAt(numbers);
  }

  /**
   * Licences whose term is over, oldest first. One with an application still open waits for its
   * decision: whoever asked for renewal in time must not lose by the office's delay.
   */
  @Transactional(readOnly = true)
  public List<String> over(int most) {
    return table.over(most);
  }

  /** Of these the ones still so; another node's are left to it. */
  public List<Licence> lockOver(List<String> numbers) {
    return table.lockOver(numbers);
  }

  public Licence expire(Licence licence) {
    LicenceTerms law = law(licence);
    licences.end(licence, LicenceStatus.EXPIRED, "有效期届满未延续", law.validity().ground());
    record(
        licence,
        "licence-expired",
        Map.of("validUntil", licence.validUntil().toString()),
        law.validity().clause());
    return licences.require(licence.number());
  }

  /** 到期待换证: not ended, but not to be used until it is renewed. */
  public void pend(Licence licence) {
    table.stands(licence.number(), LicenceStatus.EXPIRED_PENDING);
    licences.changed(licence);
    Rule pending = law(licence).termEnd().pending();
    record(licence, "licence-pending", Map.of("remark", pending.text()), pending.clause());
  }

  /** 自然废止. */
  public Licence lapse(Licence licence, String reason) {
    Cited lapse = law(licence).termEnd().lapse();
    licences.end(licence, LicenceStatus.EXPIRED, "自然废止：" + reason, lapse.clause());
    return announced(licence, "licence-lapsed", lapse);
  }

  public Licence cancelExpired(Licence licence) {
    Cited cancellation = law(licence).termEnd().cancellation();
    licences.end(licence, LicenceStatus.CANCELLED, "有效期届满，逾期未提出换证申请", cancellation.clause());
    return announced(licence, "licence-cancelled", cancellation);
  }

  private Licence announced(Licence licence, String act, Cited ground) {
    Licence ended = licences.require(licence.number());
    record(licence, act, Map.of("reason", ended.endReason()), ground.clause());
    papers.announce(
        applications.require(licence.applicationNumber()), ended, ground.text(), ground.clause());
    return ended;
  }

  public void lapsesWithTerm(Licence licence, String reason) {
    table.lapses(licence.number(), reason);
  }

  /** Why it was found unused. */
  public Optional<String> lapseReason(Licence licence) {
    if (licence.status() == LicenceStatus.NOT_YET_OPERATING) {
      return Optional.of("至有效期届满仍未达到条件，没有开业");
    }
    return table.lapseReason(licence.number());
  }

  /**
   * 自动延续: the next term begins where this one ends, under the same number, with a new certificate.
   */
  public Licence renew(Licence licence) {
    Item item = items.require(licence.item());
    LocalDate until =
        item.licence().until(licence.validUntil(), restsOn(licence), calendars.current());
    Licence renewed = licences.extended(licence, until);
    Cited ground = item.licence().termEnd().renewal();
    record(licence, "licence-extended", Map.of("until", until.toString()), ground.clause());
    papers.certify(applications.require(licence.applicationNumber()), item, renewed);
    return renewed;
  }

  /** 降级: the bureau in charge of it stands for it again, with a new certificate. */
  public Licence downgrade(Licence licence, Downgrade to, String reason) {
    table.licensedBy(licence.number(), null);
    Item item = items.require(licence.item());
    licences.keep(item, licence, Map.of(to.field(), to.value()));
    licences.changed(licence);
    Licence lowered = licences.require(licence.number());
    record(lowered, "licence-downgraded", Map.of("reason", reason), to.clause());
    papers.certify(applications.require(licence.applicationNumber()), item, lowered);
    return lowered;
  }

  /** Whether what it rests on reaches beyond its term; what nobody stated does not hold it back. */
  public boolean mayGoOn(Licence licence) {
    NotBeyond bound = law(licence).notBeyond();
    LocalDate day = bound == null ? null : bound.day(restsOn(licence));
    return day == null || day.isAfter(licence.validUntil());
  }

  /** What the newest granted application about it stated. */
  private Map<String, ?> restsOn(Licence licence) {
    NotBeyond bound = law(licence).notBeyond();
    return bound == null
        ? Map.of()
        : applications.grantedOn(licence.number(), licence.applicationNumber()).stream()
            .map(Application::answers)
            .filter(answers -> answers.get(bound.field()) != null)
            .findFirst()
            .orElse(Map.of());
  }

  private LicenceTerms law(Licence licence) {
    return items.require(licence.item()).licence();
  }

  private void record(Licence licence, String act, Map<String, ?> detail, String clause) {
    journal.record(
        new Act(
            licence.number(),
            act,
            current.officer(),
            detail,
            items.version(licence.item()),
            clause));
  }
}
