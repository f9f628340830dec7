package cn.zhunying.access;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code access_log}: no personal data, never changed. */
@Repository
class AccessLogTable {

  private final JdbcClient jdbc;

  AccessLogTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Look look) {
    jdbc.sql("insert into access_log (at, account, bureau, kind, record) values (?, ?, ?, ?, ?)")
        .params(
            Timestamp.from(look.at()), look.account(), look.bureau(), look.kind(), look.record())
        .update();
  }

  /** Newest first. */
  List<Look> of(String kind, String record, int most) {
    return jdbc.sql(
            """
            select at, account, bureau, kind, record from access_log
            where kind = ? and record = ? order by id desc limit ?""")
        .params(kind, record, most)
        .query(
            (row, n) ->
                new Look(
                    row.getTimestamp(1).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }
}
