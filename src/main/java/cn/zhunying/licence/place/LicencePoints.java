package cn.zhunying.licence.place;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Further places a licence holds for. */
@Service
public class LicencePoints {

  public record Point(String name, String address, LocalDate approvedOn) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  LicencePoints(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void add(String licence, String application, String name, String address) {
    jdbc.sql(
            """
            insert into licence_point (licence_number, application_number, name, address, approved_on)
            values (?, ?, ?, ?, ?)""")
        .params(licence, application, name, address, Date.valueOf(LocalDate.now(clock)))
        .update();
  }

  public List<Point> of(String licence) {
    return jdbc.sql(
            "select name, address, approved_on from licence_point where licence_number = ? order by id")
        .param(licence)
        .query(
            (row, n) -> new Point(row.getString(1), row.getString(2), row.getDate(3).toLocalDate()))
        .list();
  }

  /** As the certificate prints them; empty when there are none. */
  public String inWords(String licence) {
    return of(licence).stream()
        .map(p -> p.name() + "（" + p.address() + "）")
        .collect(Collectors.joining("；"));
  }
}
