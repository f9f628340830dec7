package cn.zhunying.licence.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence_entry}. */
@Repository
class LicenceEntryTable {

  /** A row: the application it came by, and since when it stands. */
  record Row(String application, LocalDate enteredOn) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  LicenceEntryTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String licence, String application) {
    jdbc.sql(
            "insert into licence_entry (licence_number, application_number, entered_on) values (?, ?, ?)")
        .params(licence, application, LocalDate.now(clock))
        .update();
  }

  /** Newest first. */
  List<Row> of(String licence, int most) {
    return jdbc.sql(
            """
            select application_number, entered_on from licence_entry where licence_number = ?
            order by id desc limit ?""")
        .params(licence, most)
        .query((row, n) -> new Row(row.getString(1), row.getObject(2, LocalDate.class)))
        .list();
  }
}
