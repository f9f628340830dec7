package cn.zhunying.credit.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_subject} and {@code credit_spell}: who is under points management. */
@Repository
public class CreditSubjectTable {

  private static final String SUBJECT =
      """
      select s.*,
        array(select p.since from credit_spell p where p.uscc = s.uscc order by p.opened_at) as spells,
        array(select p.opened_at from credit_spell p where p.uscc = s.uscc order by p.opened_at) as opened
      from credit_subject s""";

  private final JdbcClient jdbc;
  private final Clock clock;

  CreditSubjectTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<CreditSubject> find(String uscc) {
    return jdbc.sql(SUBJECT + " where s.uscc = ?")
        .param(uscc)
        .query(CreditSubjectTable::subject)
        .optional();
  }

  /** What subjects are called, by their codes. */
  public Map<String, String> names(Collection<String> usccs) {
    return jdbc
        .sql("select uscc, name from credit_subject where uscc = any(?)")
        .param(usccs.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString("uscc"), row.getString("name")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Locks the subject, so that its entries are added one after the other. */
  public Optional<CreditSubject> lock(String uscc) {
    return jdbc.sql(SUBJECT + " where s.uscc = ? for update of s")
        .param(uscc)
        .query(CreditSubjectTable::subject)
        .optional();
  }

  /** The next of all subjects after that code. */
  List<CreditSubject> after(String uscc, int most) {
    return jdbc.sql(SUBJECT + " where s.uscc > ? order by s.uscc limit ?")
        .params(uscc, most)
        .query(CreditSubjectTable::subject)
        .list();
  }

  /** Whether nobody had it, or not as one of this type. */
  boolean open(NewAccount of) {
    return jdbc.sql(
                """
                insert into credit_subject as s (uscc, name, subject_types, since, opened_at, bureau, filed)
                values (?, ?, array[?], ?, ?, ?, ?)
                on conflict (uscc) do update
                  set name = excluded.name, subject_types = s.subject_types || excluded.subject_types,
                    filed = s.filed or excluded.filed, bureau = coalesce(s.bureau, excluded.bureau)
                  where not s.subject_types @> excluded.subject_types""")
            .params(
                of.uscc(),
                of.name(),
                of.subjectType(),
                of.since(),
                Timestamp.from(clock.instant()),
                of.bureau(),
                of.filing())
            .update()
        == 1;
  }

  /**
   * Keeps the spell that ended and begins another; not while a filing keeps it under management.
   */
  boolean restart(NewAccount of) {
    return jdbc.sql(
                """
                with before as (
                  insert into credit_spell (uscc, since, opened_at)
                  select uscc, since, opened_at from credit_subject where uscc = ? and not filed and since < ?
                  returning uscc)
                update credit_subject s set name = ?, since = ?, bureau = ?, subject_types = array[?], opened_at = ?
                from before b where b.uscc = s.uscc""")
            .params(
                of.uscc(),
                of.since(),
                of.name(),
                of.since(),
                of.bureau(),
                of.subjectType(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private static CreditSubject subject(ResultSet row, int n) throws SQLException {
    return new CreditSubject(
        row.getString("uscc"),
        row.getString("name"),
        List.of((String[]) row.getArray("subject_types").getArray()),
        row.getObject("since", LocalDate.class),
        row.getString("bureau"),
        spells(row));
  }

  /** Those that ended, then the one that runs. */
  private static List<CreditSubject.Spell> spells(ResultSet row) throws SQLException {
    Date[] since = (Date[]) row.getArray("spells").getArray();
    Timestamp[] opened = (Timestamp[]) row.getArray("opened").getArray();
    List<CreditSubject.Spell> spells = new ArrayList<>();
    for (int i = 0; i < since.length; i++) {
      spells.add(new CreditSubject.Spell(since[i].toLocalDate(), opened[i].toInstant()));
    }
    spells.add(
        new CreditSubject.Spell(
            row.getObject("since", LocalDate.class), row.getTimestamp("opened_at").toInstant()));
    return List.copyOf(spells);
  }
}
