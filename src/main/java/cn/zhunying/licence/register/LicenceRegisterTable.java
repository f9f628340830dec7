package cn.zhunying.licence.register;

import cn.zhunying.licence.LicenceStatus;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks licences up by who holds them. */
@Repository
class LicenceRegisterTable {

  private final JdbcClient jdbc;

  LicenceRegisterTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the code, or by how the name begins; newest first. */
  List<RegisteredLicence> of(String uscc, String name, int most) {
    return jdbc.sql(
            """
            select * from licence where uscc = ? or holder like ?
            order by granted_on desc, number desc limit ?""")
        .params(uscc, name.replaceAll("([\\\\%_])", "\\\\$1") + "%", most)
        .query(
            (row, n) ->
                new RegisteredLicence(
                    row.getString("number"),
                    row.getString("item_name"),
                    row.getString("holder"),
                    row.getString("uscc"),
                    row.getString("bureau"),
                    LicenceStatus.of(row.getString("status")).label(),
                    row.getObject("granted_on", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class)))
        .list();
  }
}
