package cn.zhunying.application.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code publicity}. */
@Repository
class RunningPublicityTable {

  record Row(long id, String application, LocalDate openedOn, LocalDate until) {}

  private static final String READ =
      "select id, application_number, opened_on, until_on from publicity where closed_on is null ";

  private final JdbcClient jdbc;
  private final Clock clock;

  RunningPublicityTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void open(String application, LocalDate until) {
    jdbc.sql("insert into publicity (application_number, opened_on, until_on) values (?, ?, ?)")
        .params(application, today(), until)
        .update();
  }

  void close(String application) {
    jdbc.sql(
            "update publicity set closed_on = ? where application_number = ? and closed_on is null")
        .params(today(), application)
        .update();
  }

  /** What ends first comes first. */
  List<Row> running(long from, int most) {
    return jdbc.sql(READ + "and until_on >= ? order by until_on, id limit ? offset ?")
        .params(today(), most, from)
        .query(RunningPublicityTable::row)
        .list();
  }

  /** Locked, so that what is counted against it is counted once. */
  Optional<Row> running(long id) {
    return jdbc.sql(READ + "and until_on >= ? and id = ? for update")
        .params(today(), id)
        .query(RunningPublicityTable::row)
        .optional();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class));
  }
}
