package cn.zhunying.licence.register;

import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.privacy.Masks;
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

  /** By the code, or by how the name begins, which finds no person; newest first. */
  List<RegisteredLicence> of(String uscc, String name, long from, int most) {
    return jdbc.sql(
            """
            select l.*, a.subject_type = 'individual' and a.uscc = l.uscc as person
            from licence l join application a on a.number = l.application_number
            where l.uscc = ?
              or l.holder like ? and not (a.subject_type = 'individual' and a.uscc = l.uscc)
            order by l.granted_on desc, l.number desc limit ? offset ?""")
        .params(uscc, name.replaceAll("([\\\\%_])", "\\\\$1") + "%", most, from)
        .query(
            (row, n) ->
                new RegisteredLicence(
                    row.getString("number"),
                    row.getString("item_name"),
                    row.getBoolean("person")
                        ? Masks.name(row.getString("holder"))
                        : row.getString("holder"),
                    row.getString("uscc"),
                    row.getString("bureau"),
                    LicenceStatus.of(row.getString("status")).label(),
                    row.getObject("granted_on", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class)))
        .list();
  }
}
