package cn.zhunying.credit.urging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code credit_urging}. */
@Repository
class UrgingTable {

  private final JdbcClient jdbc;

  UrgingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(String uscc, NewUrging of, @Nullable LocalDate until, Instant at, String by) {
    return jdbc.sql(
            """
            insert into credit_urging (uscc, rules, matter, until, document, delivered_on, issued_at, issued_by)
            values (?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?) returning id""")
        .params(
            uscc,
            String.join(",", of.rules()),
            of.matter(),
            until,
            of.document(),
            of.deliveredOn(),
            Timestamp.from(at),
            by)
        .query(Long.class)
        .single();
  }

  List<Urging> of(String uscc) {
    return jdbc.sql("select * from credit_urging where uscc = ? order by id")
        .param(uscc)
        .query(UrgingTable::urging)
        .list();
  }

  Optional<Urging> lock(String uscc, long id) {
    return jdbc.sql("select * from credit_urging where uscc = ? and id = ? for update")
        .params(uscc, id)
        .query(UrgingTable::urging)
        .optional();
  }

  /** Run out with nothing mended and nothing proposed yet, oldest first. */
  List<Long> over(LocalDate today, int most) {
    return jdbc.sql(
            """
            select u.id from credit_urging u where u.remedied_on is null and u.until < ?
              and not exists (select 1 from credit_proposal p where p.uscc = u.uscc and p.source = 'urging-' || u.id)
            order by u.until, u.id limit ?""")
        .params(today, most)
        .query(Long.class)
        .list();
  }

  Optional<Urging> lock(long id) {
    return jdbc.sql("select * from credit_urging where id = ? for update")
        .param(id)
        .query(UrgingTable::urging)
        .optional();
  }

  void remedied(long id, LocalDate on, String remedy) {
    jdbc.sql("update credit_urging set remedied_on = ?, remedy = ? where id = ?")
        .params(on, remedy, id)
        .update();
  }

  private static Urging urging(ResultSet row, int n) throws SQLException {
    return new Urging(
        row.getLong("id"),
        row.getString("uscc"),
        List.of((String[]) row.getArray("rules").getArray()),
        row.getString("matter"),
        row.getObject("until", LocalDate.class),
        row.getString("document"),
        row.getObject("delivered_on", LocalDate.class),
        row.getString("issued_by"),
        row.getObject("remedied_on", LocalDate.class));
  }
}
