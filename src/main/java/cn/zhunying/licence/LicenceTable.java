package cn.zhunying.licence;

import cn.zhunying.database.Overtaken;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence}. */
@Repository
class LicenceTable {

  private static final String OVER =
      """
      status in ('in-force', 'not-yet-operating', 'preparing') and valid_until < ? and not exists (
        select 1 from application a where a.licence = l.number
          and a.status in ('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment'))""";

  private final JdbcClient jdbc;
  private final Clock clock;

  LicenceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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

  void stands(String number, LicenceStatus status) {
    moved(
        number,
        status,
        jdbc.sql("update licence set status = ? where number = ? and status = any(?)")
            .params(status.code(), number, status.before())
            .update());
  }

  void ended(String number, LicenceStatus status, String reason, String clause) {
    moved(
        number,
        status,
        jdbc.sql(
                """
                update licence set status = ?, ended_on = ?, end_reason = ?, end_clause = ?
                where number = ? and status = any(?)""")
            .params(status.code(), today(), reason, clause, number, status.before())
            .update());
  }

  /** One that waited after the end of its term is in force again; any other stands as it did. */
  void extended(Licence old, LocalDate until) {
    LicenceStatus now =
        old.status() == LicenceStatus.EXPIRED_PENDING ? LicenceStatus.IN_FORCE : old.status();
    moved(
        old.number(),
        now,
        jdbc.sql(
                """
                update licence set valid_from = ?, valid_until = ?, status = ?
                where number = ? and status = ?""")
            .params(
                old.validUntil().plusDays(1), until, now.code(), old.number(), old.status().code())
            .update());
  }

  private void moved(String number, LicenceStatus to, int updated) {
    Overtaken.unless(
        updated, "licence " + number, () -> find(number).orElseThrow().status().code(), to);
  }

  void altered(String number, Altered.Stated now) {
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
            number)
        .update();
  }

  void keeps(String number, Map<String, Object> facts, String scope) {
    jdbc.sql("update licence set facts = ?::jsonb, scope = ? where number = ?")
        .params(Facts.write(facts), scope, number)
        .update();
  }

  /**
   * @param bureau that stands for it; null for the one in charge of it
   */
  void licensedBy(String number, String bureau) {
    jdbc.sql("update licence set licensed_by = ? where number = ?").params(bureau, number).update();
  }

  void endedBy(String number, String application) {
    jdbc.sql("update licence set ended_by = ? where number = ?")
        .params(application, number)
        .update();
  }

  void lapses(String number, String reason) {
    jdbc.sql("update licence set lapse_reason = ? where number = ?")
        .params(reason, number)
        .update();
  }

  Optional<String> lapseReason(String number) {
    return jdbc.sql(
            "select lapse_reason from licence where number = ? and lapse_reason is not null")
        .param(number)
        .query(String.class)
        .optional();
  }

  Optional<Licence> find(String number) {
    return one("number", number);
  }

  Optional<Licence> issuedOn(String application) {
    return one("application_number", application);
  }

  private Optional<Licence> one(String column, String value) {
    return jdbc.sql("select * from licence where " + column + " = ?")
        .param(value)
        .query(LicenceTable::licence)
        .optional();
  }

  Licence lock(String number) {
    return jdbc.sql("select * from licence where number = ? for update")
        .param(number)
        .query(LicenceTable::licence)
        .single();
  }

  /** The licence of a subject for an item that has not ended. */
  Optional<Licence> living(String item, String uscc) {
    return jdbc.sql(
            """
            select * from licence where item = ? and uscc = ?
              and status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending')""")
        .params(item, uscc)
        .query(LicenceTable::licence)
        .optional();
  }

  /** The approval to prepare that a subject holds for an item. */
  Optional<Licence> preparing(String item, String uscc) {
    return jdbc.sql("select * from licence where item = ? and uscc = ? and status = 'preparing'")
        .params(item, uscc)
        .query(LicenceTable::licence)
        .optional();
  }

  /** All licences an application brought, was about or named, whatever became of them. */
  List<Licence> affected(String application) {
    return jdbc.sql(
            """
            select l.* from licence l where l.application_number = :number or l.ended_by = :number
              or l.number = (select a.licence from application a where a.number = :number)
            order by l.number""")
        .param("number", application)
        .query(LicenceTable::licence)
        .list();
  }

  /** Those of a subject that have not ended, newest first. */
  List<Licence> ofSubject(String uscc) {
    return jdbc.sql(
            """
            select * from licence where uscc = ?
              and status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending')
            order by granted_on desc, number desc""")
        .param(uscc)
        .query(LicenceTable::licence)
        .list();
  }

  List<Licence> ofAccount(String account, long from, int most) {
    return jdbc.sql(
            "select * from licence where account = ? order by granted_on desc, number desc limit ? offset ?")
        .params(account, most, from)
        .query(LicenceTable::licence)
        .list();
  }

  /** Numbers of living licences of an item whose term ends by a day and has not been looked at. */
  List<String> toLookAt(String item, LocalDate through, int most) {
    return jdbc.sql(
            """
            select number from licence
            where item = ? and status in ('in-force', 'not-yet-operating') and valid_until between ? and ?
              and renewal_looked_at is distinct from valid_until
            order by valid_until, number limit ?""")
        .params(item, today(), through, most)
        .query(String.class)
        .list();
  }

  /** Of these the ones not looked at yet, each once for each term. */
  List<Licence> lookAt(List<String> numbers) {
    return jdbc.sql(
            """
            update licence set renewal_looked_at = valid_until where number in (
              select number from licence
              where number = any(?) and status in ('in-force', 'not-yet-operating')
                and renewal_looked_at is distinct from valid_until
              order by number for update skip locked)
            returning *""")
        .params((Object) numbers.toArray(String[]::new))
        .query(LicenceTable::licence)
        .list();
  }

  /** Licences whose term is over and that no open application is about, oldest first. */
  List<String> over(int most) {
    return jdbc.sql(
            "select number from licence l where %s order by valid_until, number limit ?"
                .formatted(OVER))
        .params(today(), most)
        .query(String.class)
        .list();
  }

  /** Of these the ones still so; another node's are left to it. */
  List<Licence> lockOver(List<String> numbers) {
    return jdbc.sql(
            "select * from licence l where number = any(?) and %s order by number for update skip locked"
                .formatted(OVER))
        .params(numbers.toArray(String[]::new), today())
        .query(LicenceTable::licence)
        .list();
  }

  /** Reads each as it is read everywhere; throws what reading one of them throws. */
  void read(List<String> numbers) {
    jdbc.sql("select * from licence where number = any(?)")
        .params((Object) numbers.toArray(String[]::new))
        .query(LicenceTable::licence)
        .list();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
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
