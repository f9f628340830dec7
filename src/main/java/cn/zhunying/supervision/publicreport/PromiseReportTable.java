package cn.zhunying.supervision.publicreport;

import cn.zhunying.privacy.PersonalDataCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code promise_report}; who reports may have named itself or others. */
@Repository
class PromiseReportTable {

  private final JdbcClient jdbc;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  PromiseReportTable(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  int count(String commitment) {
    return jdbc.sql("select count(*) from promise_report where application_number = ?")
        .param(commitment)
        .query(Integer.class)
        .single();
  }

  void add(String commitment, String licence, String said) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into promise_report (id, application_number, licence_number, said, received_at)
            values (?, ?, ?, ?, ?)""")
        .params(
            id,
            commitment,
            licence,
            cipher.encrypt(said, place(id)),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** In the order they came. */
  List<PromiseReport> of(String commitment) {
    return jdbc.sql(
            """
            select id, said, received_at from promise_report
            where application_number = ? order by received_at, id""")
        .param(commitment)
        .query(
            (row, n) ->
                new PromiseReport(
                    cipher.decrypt(row.getString(2), place(row.getObject(1, UUID.class))),
                    row.getTimestamp(3).toInstant()))
        .list();
  }

  private static String place(UUID id) {
    return "promise_report/" + id;
  }
}
