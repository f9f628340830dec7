package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.withdrawal.Baseless;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.paper.LicencePapers;
import cn.zhunying.privacy.Masks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues licences, finds them and ends them. Numbers come from a sequence: unique, never used
 * again.
 */
@Service
public class Licences {

  private final PerTransaction<String, Licence> issued = new PerTransaction<>();
  private final LicenceTable table;
  private final Applications applications;
  private final Cases cases;
  private final LicencePapers papers;
  private final Baseless baseless;
  private final Journal journal;
  private final Items items;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  Licences(
      LicenceTable table,
      Applications applications,
      Cases cases,
      LicencePapers papers,
      Baseless baseless,
      Journal journal,
      Items items,
      Bureaus bureaus,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.table = table;
    this.applications = applications;
    this.cases = cases;
    this.papers = papers;
    this.baseless = baseless;
    this.journal = journal;
    this.items = items;
    this.bureaus = bureaus;
    this.calendars = calendars;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Issues the licence an application was granted, with the decision and the certificate; once per
   * application.
   */
  @Transactional
  public Licence issue(String applicationNumber) {
    Case c = cases.open(applicationNumber);
    Application a = c.application();
    Item item = c.item();
    Licence licence =
        insert(
            draft(a, item, beginning(a, item), term(a, item)),
            prefix(item.licence().prefix(), a.bureau()));
    issued.put(applicationNumber, licence);
    journal.begin(licence.number());
    record(a, item, licence, "licence-issued", Map.of());
    papers.issue(a, item, licence);
    prepared(a, item, licence);
    return licence;
  }

  /** A licence as an application asks for it, from today. */
  Licence draft(Application a, Item item, LicenceStatus status, LocalDate until) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Object> facts = kept(item, a.answers());
    return new Licence(
        null,
        a.item(),
        item.name(),
        a.number(),
        a.uscc(),
        a.subjectName(),
        a.account(),
        a.bureau(),
        Facts.scope(item, facts),
        status,
        a.byCommitment(),
        today,
        until,
        null,
        null,
        null,
        a.legalRepresentative(),
        a.address(),
        a.registeredCapital(),
        today,
        a.bureau(),
        facts);
  }

  /** The last day of a first term that begins today; null where there is no term. */
  LocalDate term(Application a, Item item) {
    return item.licence().validity().n() == null
        ? null
        : item.licence().until(LocalDate.now(clock), a.answers(), calendars.current());
  }

  /** The approval to prepare that led to this licence has served. */
  private void prepared(Application a, Item item, Licence licence) {
    String from = item.action(a.action()).from();
    Object approval = from == null ? null : a.answers().get(from);
    if (approval != null) {
      Licence preparing = require(approval.toString());
      if (preparing.status() != LicenceStatus.PREPARING) {
        return;
      }
      String clause = item.action(a.action()).clause();
      end(preparing, LicenceStatus.PREPARED, "已取得许可 " + licence.number(), clause);
      record(a, item, preparing, "preparation-completed", Map.of("licence", licence.number()));
    }
  }

  /** Of these answers the ones the licence keeps. */
  static Map<String, Object> kept(Item item, Map<String, Object> answers) {
    Map<String, Object> kept = new LinkedHashMap<>();
    item.licence().kept().stream()
        .filter(answers::containsKey)
        .forEach(answer -> kept.put(answer, answers.get(answer)));
    return kept;
  }

  /** Who has still to show something may not operate until then: the item's terms say what. */
  static LicenceStatus beginning(Application a, Item item) {
    return item.holdsOperation(a.byCommitment())
        ? LicenceStatus.NOT_YET_OPERATING
        : LicenceStatus.IN_FORCE;
  }

  /** What must be shown before the holder may operate, each with its last day. */
  String beforeOperation(Licence licence) {
    return cases.open(licence.applicationNumber()).item().supervision().duties().stream()
        .filter(d -> d.holds() && d.comesWith(licence.byCommitment()))
        .map(
            d ->
                "%s（%s前）"
                    .formatted(
                        d.name(),
                        ChineseDates.format(
                            d.due()
                                .deadline(licence.grantedOn(), calendars.current())
                                .plusDays(1))))
        .collect(Collectors.joining("；"));
  }

  /** What held it back has been shown: the holder may operate from now on. */
  @Transactional
  public void operate(String number, String clause) {
    Licence licence = require(number);
    if (licence.status() != LicenceStatus.NOT_YET_OPERATING) {
      return;
    }
    table.stands(number, LicenceStatus.IN_FORCE);
    issued.forget(licence.applicationNumber());
    papers.certify(
        applications.require(licence.applicationNumber()),
        items.require(licence.item()),
        require(number));
    journal.record(
        new Act(
            number,
            "licence-operating",
            current.officer(),
            Map.of(),
            items.version(licence.item()),
            clause));
  }

  /** 变更: the licence says what the application says, under the same number. */
  @Transactional
  public Licence alter(String applicationNumber) {
    return onLicence(
        applicationNumber,
        (a, item, old) -> {
          Altered.Stated now = Altered.of(item.action(a.action()), a, old);
          table.altered(old.number(), now);
          keep(item, old, a.answers());
          Licence altered = renewed(a, old);
          record(a, item, altered, "licence-altered", Altered.changes(a, item, old, altered));
          if (!item.action(a.action()).isFiled()) {
            papers.issue(a, item, altered);
          }
        });
  }

  /** The licence keeps what the application says anew. */
  void keep(Item item, Licence licence, Map<String, Object> answers) {
    Map<String, Object> kept = kept(item, answers);
    if (!kept.isEmpty()) {
      Map<String, Object> facts = new LinkedHashMap<>(licence.facts());
      facts.putAll(kept);
      table.keeps(licence.number(), facts, Facts.scope(item, facts));
    }
  }

  /** 延续: the next term begins where this one ends, under the same number. */
  @Transactional
  public Licence extend(String applicationNumber) {
    return onLicence(
        applicationNumber,
        (a, item, old) -> {
          LocalDate until =
              item.licence().until(old.validUntil(), a.answers(), calendars.current());
          issued.forget(a.number());
          Licence extended = extended(old, until);
          record(a, item, extended, "licence-extended", Map.of("until", until.toString()));
          papers.issue(a, item, extended);
        });
  }

  /** One that waited after the end of its term may be used again. */
  Licence extended(Licence old, LocalDate until) {
    table.extended(old, until);
    changed(old);
    return require(old.number());
  }

  /** Forgets what this transaction has read of it. */
  void changed(Licence licence) {
    issued.forget(licence.applicationNumber());
  }

  /** 注销: the licence ends and that is announced; its subject may apply again. */
  @Transactional
  public Licence cancel(String applicationNumber) {
    return onLicence(
        applicationNumber,
        (a, item, old) -> {
          String clause = item.action(a.action()).clause();
          String reason = String.valueOf(a.answers().getOrDefault("cancel_reason", "持证人申请注销"));
          end(old, LicenceStatus.CANCELLED, reason, clause);
          Licence cancelled = renewed(a, old);
          record(a, item, cancelled, "licence-cancelled", Map.of("reason", reason));
          papers.announce(a, cancelled, item.action(a.action()).text(), clause);
        });
  }

  interface Change {
    void on(Application a, Item item, Licence licence);
  }

  /** A licence that ended while its application was open stays ended: then there is no effect. */
  Licence onLicence(String applicationNumber, Change change) {
    Case c = cases.open(applicationNumber);
    Application a = c.application();
    Item item = c.item();
    Licence licence = table.lock(a.licence());
    if (licence.status().answers(item.action(a.action()).effect())) {
      change.on(a, item, licence);
    } else {
      record(a, item, licence, "licence-not-in-force", Map.of("status", licence.status().code()));
    }
    return renewed(a, licence);
  }

  Licence renewed(Application a, Licence old) {
    issued.forget(a.number());
    issued.forget(old.applicationNumber());
    return require(old.number());
  }

  void record(Application a, Item item, Licence l, String act, Map<String, ?> detail) {
    Map<String, Object> all = new LinkedHashMap<>(detail);
    all.put("application", a.number());
    journal.record(
        new Act(
            l.number(), act, current.officer(), all, a.terms(), item.action(a.action()).clause()));
    applications.act(a.number(), act, Map.of("licence", l.number()), null);
  }

  String prefix(String kind, String bureau) {
    return kind + bureaus.require(bureau).regionCode() + LocalDate.now(clock).getYear();
  }

  Licence insert(Licence l, String prefix) {
    return table.insert(l, prefix);
  }

  /** 撤销: ends the licence; its subject may apply again. */
  @Transactional
  public void revoke(String number, String reason, String clause) {
    Licence licence = require(number);
    end(licence, LicenceStatus.REVOKED, reason, clause);
    journal.record(
        new Act(
            number,
            "licence-revoked",
            current.officer(),
            Map.of("reason", reason),
            items.version(licence.item()),
            clause));
  }

  void end(Licence licence, LicenceStatus status, String reason, String clause) {
    table.ended(licence.number(), status, reason, clause);
    issued.forget(licence.applicationNumber());
    applications.licenceEnded(licence.applicationNumber());
    baseless.end(licence.number());
  }

  public Optional<Licence> find(String number) {
    return table.find(number);
  }

  /**
   * The holder as anybody may read it: a person's name is masked (个人信息保护法 第二十五条). Who took a
   * licence over from a person has a code of its own.
   */
  public String publicHolder(Licence licence) {
    Application issuedOn = applications.require(licence.applicationNumber());
    return issuedOn.isIndividual() && issuedOn.uscc().equals(licence.uscc())
        ? Masks.name(licence.holder())
        : licence.holder();
  }

  public Licence require(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException("no licence " + number));
  }

  /** The licence an application led to, or is about. */
  public Optional<Licence> ofApplication(String applicationNumber) {
    return Optional.ofNullable(
        issued.get(
            applicationNumber,
            number -> {
              String about = applications.find(number).map(Application::licence).orElse(null);
              return (about == null ? table.issuedOn(number) : table.find(about)).orElse(null);
            }));
  }

  /** What the grant of this application does. */
  Effect effect(String applicationNumber) {
    return cases.open(applicationNumber).action().effect();
  }

  /** What its holder may not do yet, in the item's own words; empty when it may operate. */
  Optional<Cited> restriction(Licence licence) {
    return licence.restriction(items.require(licence.item()));
  }

  /** The licence of a subject for an item that has not ended. */
  Optional<Licence> living(String item, String uscc) {
    return table.living(item, uscc);
  }

  /** The approval to prepare that a subject holds for an item. */
  Optional<Licence> preparing(String item, String uscc) {
    return table.preparing(item, uscc);
  }

  /** All licences an application brought, was about or named, whatever became of them. */
  public List<Licence> affected(String applicationNumber) {
    return table.affected(applicationNumber);
  }

  /** The licence, if it is the account's own. */
  public Optional<Licence> heldBy(String number, String account) {
    return find(number).filter(l -> l.account().equals(account));
  }

  /** The licences of a subject that have not ended, newest first. */
  public List<Licence> heldBySubject(String uscc) {
    return table.ofSubject(uscc);
  }

  public List<Licence> ofAccount(String account) {
    return ofAccount(account, 0, 200);
  }

  /** Held by the account, newest first: so many after the first {@code from}. */
  public List<Licence> ofAccount(String account, long from, int most) {
    return table.ofAccount(account, from, most);
  }

  /** Reads each as it is read everywhere; throws what reading one of them throws. */
  public void readable(List<String> numbers) {
    table.read(numbers);
  }
}
