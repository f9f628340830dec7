package cn.zhunying.portal.draft;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code draft}. */
@Repository
class DraftTable {

  /**
   * @param content encrypted
   */
  record Row(int version, String content, Instant savedAt) {}

  private final JdbcClient jdbc;

  DraftTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Row> find(String account, String form) {
    return jdbc.sql("select version, content, saved_at from draft where account = ? and form = ?")
        .params(account, form)
        .query(
            (row, n) ->
                new Row(
                    row.getInt("version"),
                    row.getString("content"),
                    row.getTimestamp("saved_at").toInstant()))
        .optional();
  }

  /** False when there is one already. */
  boolean add(String account, String form, String content, Instant at) {
    return jdbc.sql(
                """
                insert into draft (account, form, version, content, saved_at) values (?, ?, 1, ?, ?)
                on conflict do nothing""")
            .params(account, form, content, Timestamp.from(at))
            .update()
        == 1;
  }

  /** False when it is not of that version any more. */
  boolean replace(String account, String form, int version, String content, Instant at) {
    return jdbc.sql(
                """
                update draft set version = version + 1, content = ?, saved_at = ?
                where account = ? and form = ? and version = ?""")
            .params(content, Timestamp.from(at), account, form, version)
            .update()
        == 1;
  }

  void delete(String account, String form) {
    jdbc.sql("delete from draft where account = ? and form = ?").params(account, form).update();
  }

  /** All but the newest so many of the account. */
  void deleteBut(String account, int most) {
    jdbc.sql(
            """
            delete from draft where account = :account and form in
              (select form from draft where account = :account order by saved_at desc, form offset :most)""")
        .param("account", account)
        .param("most", most)
        .update();
  }
}
