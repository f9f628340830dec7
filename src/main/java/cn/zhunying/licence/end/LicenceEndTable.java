package cn.zhunying.licence.end;

import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence} whose term ends. */
@Repository
class LicenceEndTable {

  private static final String OVER =
      """
      status in ('in-force', 'not-yet-operating', 'preparing') and valid_until < ? and not exists (
        select 1 from application a where a.licence = l.number
          and a.status in ('submitted', 'correction-requested', 'accepted', 'under-review', 'awaiting-commitment'))""";

  private final JdbcClient jdbc;
  private final Clock clock;

  LicenceEndTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
