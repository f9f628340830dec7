package cn.zhunying.licence.place;

import cn.zhunying.licence.place.LicencePoints.Point;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence_point}. */
@Repository
class LicencePointTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  LicencePointTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String licence, String application, String name, String address) {
    jdbc.sql(
            """
            insert into licence_point (licence_number, application_number, name, address, approved_on)
            values (?, ?, ?, ?, ?)""")
        .params(licence, application, name, address, LocalDate.now(clock))
        .update();
  }

  /** In the order they were added. */
  List<Point> of(String licence) {
    return jdbc.sql(
            "select name, address, approved_on from licence_point where licence_number = ? order by id")
        .param(licence)
        .query(
            (row, n) ->
                new Point(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .list();
  }
}
