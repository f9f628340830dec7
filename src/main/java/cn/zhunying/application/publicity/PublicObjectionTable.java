package cn.zhunying.application.publicity;

import cn.zhunying.privacy.PersonalDataCipher;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code objection}; who objects may have named itself or others. */
@Repository
class PublicObjectionTable {

  private final JdbcClient jdbc;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  PublicObjectionTable(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  int count(long publicity) {
    return jdbc.sql("select count(*) from objection where publicity = ?")
        .param(publicity)
        .query(Integer.class)
        .single();
  }

  void add(long publicity, String said) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into objection (id, publicity, said, received_at) values (?, ?, ?, ?)")
        .params(id, publicity, cipher.encrypt(said, place(id)), Timestamp.from(clock.instant()))
        .update();
  }

  /** In the order they came. */
  List<PublicObjections.Objection> of(String application) {
    return jdbc.sql(
            """
            select o.id, o.said, o.received_at from objection o join publicity p on p.id = o.publicity
            where p.application_number = ? order by o.received_at, o.id""")
        .param(application)
        .query(
            (row, n) -> {
              UUID id = row.getObject(1, UUID.class);
              return new PublicObjections.Objection(
                  cipher.decrypt(row.getString(2), place(id)), row.getTimestamp(3).toInstant());
            })
        .list();
  }

  private static String place(UUID id) {
    return "objection/" + id;
  }
}
