package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseDocuments;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.database.PerTransaction;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final CaseDocuments documents;
  private final Journal journal;
  private final Items items;
  private final Bureaus bureaus;
  private final Calendars calendars;
  private final CurrentAccount current;
  private final Clock clock;

  Licences(
      JdbcClient jdbc,
      Applications applications,
      CaseDocuments documents,
      Journal journal,
      Items items,
      Bureaus bureaus,
      Calendars calendars,
      CurrentAccount current,
      Clock clock) {
    this.jdbc = jdbc;
    this.applications = applications;
    this.documents = documents;
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
    Item item = items.require(a.item());
    LocalDate today = LocalDate.now(clock);
    LocalDate until =
        item.licence().validity().n() == null
            ? null
            : item.licence().validity().deadline(today, calendars.current());
    String address = (String) a.answers().getOrDefault("premises_address", "");
    Licence licence =
        new Licence(
            number(item, bureaus.require(a.bureau()), today),
            a.item(),
            item.name(),
            applicationNumber,
            a.uscc(),
            a.subjectName(),
            a.account(),
            a.bureau(),
            item.licence().scope(),
            LicenceStatus.IN_FORCE,
            a.byCommitment(),
            today,
            until,
            null,
            null,
            null);
    insert(licence, address, a.legalRepresentative());
    issued.put(applicationNumber, licence);
    journal.begin(licence.number());
    journal.record(
        new Act(
            licence.number(),
            "licence-issued",
            current.officer(),
            Map.of("application", applicationNumber, "holder", a.subjectName()),
            a.terms(),
            item.modes().get(0).clause()));
    applications.act(
        applicationNumber, "licence-issued", Map.of("licence", licence.number()), null);
    issueDocuments(a, item, licence, address);
    return licence;
  }

  private void issueDocuments(Application a, Item item, Licence licence, String address) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("appliedOn", LocalDate.ofInstant(a.submittedAt(), clock.getZone()));
    decision.put("actionName", "设立");
    decision.put(
        "basis", item.conditions().stream().map(c -> Point.of(c.text(), c.clause())).toList());
    decision.put("relief", bureaus.require(a.bureau()).relief());
    decision.put("scope", licence.scope());
    decision.put("validFrom", licence.grantedOn());
    documents.issue(a, DocumentKind.LICENCE_DECISION, licence.number(), decision);
    Map<String, Object> certificate = new HashMap<>();
    certificate.put("legalRepresentative", a.legalRepresentative());
    certificate.put("address", address.isBlank() ? "—" : address);
    certificate.put("scope", licence.scope());
    certificate.put("validFrom", licence.grantedOn());
    if (licence.validUntil() != null) {
      certificate.put("validUntil", licence.validUntil());
    }
    documents.issue(a, DocumentKind.HR_LICENCE, licence.number(), certificate);
  }

  private String number(Item item, Bureau bureau, LocalDate day) {
    long n = jdbc.sql("select nextval('licence_number_seq')").query(Long.class).single();
    return "%s%s%d%06d".formatted(item.licence().prefix(), bureau.regionCode(), day.getYear(), n);
  }

  private void insert(Licence l, String address, String legalRepresentative) {
    jdbc.sql(
            """
            insert into licence (number, item, item_name, application_number, uscc, holder, account, bureau, scope, address,
              legal_representative, status, by_commitment, granted_on, valid_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            l.number(),
            l.item(),
            l.itemName(),
            l.applicationNumber(),
            l.uscc(),
            l.holder(),
            l.account(),
            l.bureau(),
            l.scope(),
            address,
            legalRepresentative,
            l.status().code(),
            l.byCommitment(),
            l.grantedOn(),
            l.validUntil())
        .update();
  }

  /** 撤销: ends the licence; its subject may apply again. */
  @Transactional
  public void revoke(String number, String reason, String clause) {
    Licence licence = require(number);
    jdbc.sql(
            "update licence set status = 'revoked', ended_on = ?, end_reason = ?, end_clause = ? where number = ?")
        .params(LocalDate.now(clock), reason, clause, number)
        .update();
    issued.forget(licence.applicationNumber());
    applications.licenceEnded(licence.applicationNumber());
    journal.record(
        new Act(
            number,
            "licence-revoked",
            current.officer(),
            Map.of("reason", reason),
            items.version(licence.item()),
            clause));
  }

  public Optional<Licence> find(String number) {
    return one("number", number);
  }

  public Licence require(String number) {
    return find(number).orElseThrow(() -> new IllegalStateException("no licence " + number));
  }

  public Optional<Licence> ofApplication(String applicationNumber) {
    return Optional.ofNullable(
        issued.get(applicationNumber, number -> one("application_number", number).orElse(null)));
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

  private static Licence licence(ResultSet row, int n) throws SQLException {
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
        row.getString("end_clause"));
  }

  private static LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
