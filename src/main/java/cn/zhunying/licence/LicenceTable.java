package cn.zhunying.licence;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.Item;
import cn.zhunying.code.Coded;
import cn.zhunying.database.Overtaken;
import cn.zhunying.search.Keys;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence}. */
@Repository
public class LicenceTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  LicenceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Licence insert(Licence l, String prefix) {
    return jdbc.sql(
            """
            insert into licence (number, item, item_name, application_number, uscc, holder, account, bureau, scope, address,
              legal_representative, status, by_commitment, granted_on, valid_until, registered_capital, valid_from, licensed_by, facts,
              search_keys)
            values ((select ?::text || lpad(n::text, greatest(6, length(n::text)), '0') from nextval('licence_number_seq') n),
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb,
              ?::int[] || number_keys(currval('licence_number_seq')))
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
            Facts.write(l.facts()),
            searchKeys(l))
        .query((row, n) -> l.numbered(row.getString(1)))
        .single();
  }

  /** The number's own key is added where it is given. */
  private static Integer[] searchKeys(Licence l) {
    Set<String> scopes = new HashSet<>();
    scopes.add("bureau:" + l.bureau());
    scopes.add("bureau:" + l.licensedBy());
    scopes.add("account:" + l.account());
    return Keys.of(l.holder(), scopes, l.uscc());
  }

  public void stands(String number, LicenceStatus status) {
    moved(
        number,
        status,
        jdbc.sql("update licence set status = ? where number = ? and status = any(?)")
            .params(status.code(), number, status.before())
            .update());
  }

  public void ended(String number, LicenceStatus status, String reason, String clause) {
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
  public void extended(Licence old, LocalDate until) {
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
                requireNonNull(old.validUntil()).plusDays(1),
                until,
                now.code(),
                old.number(),
                old.status().code())
            .update());
  }

  private void moved(String number, LicenceStatus to, int updated) {
    Overtaken.unless(
        updated, "licence " + number, () -> find(number).orElseThrow().status().code(), to);
  }

  public void altered(String number, Altered.Stated now) {
    jdbc.sql(
            """
            update licence set holder = ?, uscc = ?, legal_representative = ?, address = ?, registered_capital = ?,
                               search_keys = search_keys || ? where number = ?""")
        .params(
            now.holder(),
            now.uscc(),
            now.legalRepresentative(),
            now.address(),
            now.registeredCapital(),
            Keys.of(now.holder(), Set.of(), now.uscc()),
            number)
        .update();
  }

  /** It keeps of these answers what its item's licences keep, beside what it has. */
  public void keeps(Licence licence, Item item, Map<String, ?> answers) {
    Map<String, Object> kept = item.licenceTerms().kept(answers);
    if (kept.isEmpty()) {
      return;
    }
    Map<String, Object> facts = new LinkedHashMap<>(licence.facts());
    facts.putAll(kept);
    jdbc.sql("update licence set facts = ?::jsonb, scope = ? where number = ?")
        .params(Facts.write(facts), Facts.scope(item, facts), licence.number())
        .update();
  }

  /**
   * @param bureau that stands for it; null for the one in charge of it
   */
  public void licensedBy(String number, @Nullable String bureau) {
    jdbc.sql("update licence set licensed_by = ?, search_keys = search_keys || ? where number = ?")
        .params(bureau, new Integer[] {Keys.scope("bureau:" + bureau)}, number)
        .update();
  }

  public void endedBy(String number, String application) {
    jdbc.sql("update licence set ended_by = ? where number = ?")
        .params(application, number)
        .update();
  }

  public Optional<Licence> find(String number) {
    return one("number", number);
  }

  public Optional<Licence> issuedOn(String application) {
    return one("application_number", application);
  }

  private Optional<Licence> one(String column, String value) {
    return jdbc.sql("select * from licence where " + column + " = ?")
        .param(value)
        .query(LicenceTable::licence)
        .optional();
  }

  public Licence lock(String number) {
    return jdbc.sql("select * from licence where number = ? for update")
        .param(number)
        .query(LicenceTable::licence)
        .single();
  }

  /** The licence of a subject for an item that has not ended; a branch has one of its own. */
  public Optional<Licence> living(String item, String uscc) {
    return jdbc.sql(
            """
            select * from licence where item = ? and uscc = ? and facts->>'main_licence' is null
              and status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending')""")
        .params(item, uscc)
        .query(LicenceTable::licence)
        .optional();
  }

  /** The approval to prepare that a subject holds for an item. */
  public Optional<Licence> preparing(String item, String uscc) {
    return jdbc.sql("select * from licence where item = ? and uscc = ? and status = 'preparing'")
        .params(item, uscc)
        .query(LicenceTable::licence)
        .optional();
  }

  /** All licences an application brought, was about or named, whatever became of them. */
  public List<Licence> affected(String application) {
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
  public List<Licence> ofSubject(String uscc) {
    return jdbc.sql(
            """
            select * from licence where uscc = ?
              and status in ('in-force', 'not-yet-operating', 'suspended', 'expired-pending')
            order by granted_on desc, number desc""")
        .param(uscc)
        .query(LicenceTable::licence)
        .list();
  }

  public List<Licence> ofAccount(String account, long from, int most) {
    return jdbc.sql(
            "select * from licence where account = ? order by granted_on desc, number desc limit ? offset ?")
        .params(account, most, from)
        .query(LicenceTable::licence)
        .list();
  }

  /**
   * The same from a place on, which costs as much wherever that is.
   *
   * @param after number of the last one of the page before; null for the first page
   */
  List<Licence> ofAccountAfter(String account, @Nullable String after, int most) {
    return jdbc.sql(
            """
            select * from licence
            where account = :account and (granted_on, number) < (coalesce(
                (select l.granted_on from licence l where l.number = :after and l.account = :account), 'infinity'), :after)
            order by granted_on desc, number desc limit :most""")
        .param("account", account)
        .param("after", after == null ? "" : after)
        .param("most", most)
        .query(LicenceTable::licence)
        .list();
  }

  /** Reads each as it is read everywhere; throws what reading one of them throws. */
  public void read(List<String> numbers) {
    jdbc.sql("select * from licence where number = any(?)")
        .params((Object) numbers.toArray(String[]::new))
        .query(LicenceTable::licence)
        .list();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  public static Licence licence(ResultSet row, int n) throws SQLException {
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
        Coded.of(LicenceStatus.class, row.getString("status")),
        row.getBoolean("by_commitment"),
        row.getDate("granted_on").toLocalDate(),
        day(row.getDate("valid_until")),
        day(row.getDate("ended_on")),
        row.getString("end_reason"),
        row.getString("end_clause"),
        row.getString("legal_representative"),
        row.getString("address"),
        row.getBigDecimal("registered_capital"),
        row.getDate("valid_from").toLocalDate(),
        Objects.requireNonNullElse(row.getString("licensed_by"), row.getString("bureau")),
        Facts.read(row.getString("facts")));
  }

  private static @Nullable LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
