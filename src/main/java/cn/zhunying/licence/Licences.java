package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues licences, finds them and ends them. Numbers come from a sequence: unique, never used
 * again.
 */
@Service
public class Licences {

  private final PerTransaction<String, Licence> issued = new PerTransaction<>();
  private final JdbcClient jdbc;
  private final Applications applications;
  private final LicencePapers papers;
  private final Journal journal;
  private final Items items;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  Licences(
      JdbcClient jdbc,
      Applications applications,
      LicencePapers papers,
      Journal journal,
      Items items,
      Bureaus bureaus,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.jdbc = jdbc;
    this.applications = applications;
    this.papers = papers;
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
    Application a = applications.require(applicationNumber);
    Item item = items.told(a.terms(), a.action());
    Licence licence =
        insert(
            draft(a, item, beginning(a, item), term(a, item)),
            prefix(item.licence().prefix(), a.bureau()));
    issued.put(applicationNumber, licence);
    journal.begin(licence.number());
    record(a, item, licence, "licence-issued", Map.of("holder", a.subjectName()));
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

  /** What held it back has been shown: the holder may operate from now on. */
  @Transactional
  public void operate(String number, String clause) {
    Licence licence = require(number);
    if (licence.status() != LicenceStatus.NOT_YET_OPERATING) {
      return;
    }
    jdbc.sql("update licence set status = ? where number = ?")
        .params(LicenceStatus.IN_FORCE.code(), number)
        .update();
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
          jdbc.sql(
                  """
                  update licence set holder = ?, uscc = ?, legal_representative = ?, address = ?, registered_capital = ?
                  where number = ?""")
              .params(
                  now.holder(),
                  now.uscc(),
                  now.legalRepresentative(),
                  now.address(),
                  now.registeredCapital(),
                  old.number())
              .update();
          keep(item, old, a.answers());
          Licence altered = renewed(a, old);
          record(a, item, altered, "licence-altered", Altered.changes(item, old, altered));
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
      jdbc.sql("update licence set facts = ?::jsonb, scope = ? where number = ?")
          .params(Facts.write(facts), Facts.scope(item, facts), licence.number())
          .update();
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
    jdbc.sql("update licence set valid_from = ?, valid_until = ?, status = ? where number = ?")
        .params(
            old.validUntil().plusDays(1),
            until,
            old.status() == LicenceStatus.EXPIRED_PENDING
                ? LicenceStatus.IN_FORCE.code()
                : old.status().code(),
            old.number())
        .update();
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
    Application a = applications.require(applicationNumber);
    Item item = items.told(a.terms(), a.action());
    Licence licence =
        jdbc.sql("select * from licence where number = ? for update")
            .param(a.licence())
            .query(Licences::licence)
            .single();
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
    return jdbc.sql(
            """
            insert into licence (number, item, item_name, application_number, uscc, holder, account, bureau, scope, address,
              legal_representative, status, by_commitment, granted_on, valid_until, registered_capital, valid_from, licensed_by, facts)
            values ((select ?::text || lpad(n::text, greatest(6, length(n::text)), '0') from nextval('licence_number_seq') n),
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            returning number""")
        .params(
            prefix,
            l.item(),
            l.itemName(),
            l.applicationNumber(),
            l.uscc(),
            l.holder(),
            l.account(),
            l.bureau(),
            l.scope(),
            l.address(),
            l.legalRepresentative(),
            l.status().code(),
            l.byCommitment(),
            l.grantedOn(),
            l.validUntil(),
            l.registeredCapital(),
            l.validFrom(),
            l.licensedBy().equals(l.bureau()) ? null : l.licensedBy(),
            Facts.write(l.facts()))
        .query((row, n) -> l.numbered(row.getString(1)))
        .single();
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
    jdbc.sql(
            "update licence set status = ?, ended_on = ?, end_reason = ?, end_clause = ? where number = ?")
        .params(status.code(), LocalDate.now(clock), reason, clause, licence.number())
        .update();
    issued.forget(licence.applicationNumber());
    applications.licenceEnded(licence.applicationNumber());
  }

  public Optional<Licence> find(String number) {
    return one("number", number);
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
              return (about == null ? one("application_number", number) : one("number", about))
                  .orElse(null);
            }));
  }

  /** What the grant of this application does. */
  Effect effect(String applicationNumber) {
    Application a = applications.require(applicationNumber);
    return items.told(a.terms(), a.action()).action(a.action()).effect();
  }

  /** What its holder may not do yet, in the item's own words; empty when it may operate. */
  Optional<Cited> restriction(Licence licence) {
    return licence.restriction(items.require(licence.item()));
  }

  /** The licence of a subject for an item that has not ended. */
  Optional<Licence> living(String item, String uscc) {
    return jdbc.sql(
            """
            select * from licence where item = ? and uscc = ?
              and status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending')""")
        .params(item, uscc)
        .query(Licences::licence)
        .optional();
  }

  /** The approval to prepare that a subject holds for an item. */
  Optional<Licence> preparing(String item, String uscc) {
    return jdbc.sql("select * from licence where item = ? and uscc = ? and status = 'preparing'")
        .params(item, uscc)
        .query(Licences::licence)
        .optional();
  }

  /** All licences an application brought, was about or named, whatever became of them. */
  public List<Licence> affected(String applicationNumber) {
    return jdbc.sql(
            """
            select l.* from licence l where l.application_number = :number or l.ended_by = :number
              or l.number = (select a.licence from application a where a.number = :number)
            order by l.number""")
        .param("number", applicationNumber)
        .query(Licences::licence)
        .list();
  }

  /** The licence, if it is the account's own. */
  public Optional<Licence> heldBy(String number, String account) {
    return find(number).filter(l -> l.account().equals(account));
  }

  public List<Licence> ofAccount(String account) {
    return jdbc.sql(
            "select * from licence where account = ? order by granted_on desc, number desc limit 200")
        .param(account)
        .query(Licences::licence)
        .list();
  }

  private Optional<Licence> one(String column, String value) {
    return jdbc.sql("select * from licence where " + column + " = ?")
        .param(value)
        .query(Licences::licence)
        .optional();
  }

  static Licence licence(ResultSet row, int n) throws SQLException {
    return new Licence(
        row.getString("number"),
        row.getString("item"),
        row.getString("item_name"),
        row.getString("application_number"),
        row.getString("uscc"),
        row.getString("holder"),
        row.getString("account"),
        row.getString("bureau"),
        row.getString("scope"),
        LicenceStatus.of(row.getString("status")),
        row.getBoolean("by_commitment"),
        row.getDate("granted_on").toLocalDate(),
        day(row.getDate("valid_until")),
        day(row.getDate("ended_on")),
        row.getString("end_reason"),
        row.getString("end_clause"),
        row.getString("legal_representative"),
        row.getString("address"),
        row.getBigDecimal("registered_capital"),
        day(row.getDate("valid_from")),
        Objects.requireNonNullElse(row.getString("licensed_by"), row.getString("bureau")),
        Facts.read(row.getString("facts")));
  }

  private static LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
