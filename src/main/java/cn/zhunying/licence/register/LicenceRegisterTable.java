package cn.zhunying.licence.register;

import cn.zhunying.code.Coded;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.privacy.Masks;
import cn.zhunying.search.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final String READ =
      """
      select l.*, a.subject_type = 'individual' and a.uscc = l.uscc as person
      from licence l join application a on a.number = l.application_number
      where """;

  /** By the code; newest first. */
  List<RegisteredLicence> of(String uscc, long from, int most) {
    return jdbc.sql(READ + " l.uscc = ? order by l.granted_on desc, l.number desc limit ? offset ?")
        .params(uscc, most, from)
        .query(LicenceRegisterTable::licence)
        .list();
  }

  /**
   * What the keys lead to, in no order, which finds no person; it is still to be compared with what
   * was meant.
   */
  List<RegisteredLicence> of(Wanted wanted, int most) {
    List<Integer[]> ways = wanted.ways(null);
    List<Object> params = new ArrayList<>(ways);
    params.add(most);
    String met = String.join(" or ", Collections.nCopies(ways.size(), "l.search_keys @> ?"));
    return jdbc.sql(
            READ
                + " (%s) and not (a.subject_type = 'individual' and a.uscc = l.uscc) limit ?"
                    .formatted(met))
        .params(params)
        .query(LicenceRegisterTable::licence)
        .list();
  }

  /** Those in force of an item that keep yes to a question; newest first. */
  List<RegisteredLicence> listed(String item, String question, long from, int most) {
    return jdbc.sql(
            READ
                + """
                 l.item = ? and l.facts @> jsonb_build_object(?, true)
                 and l.status in ('in-force', 'not-yet-operating', 'suspended')
                order by l.granted_on desc, l.number desc limit ? offset ?""")
        .params(item, question, most, from)
        .query(LicenceRegisterTable::licence)
        .list();
  }

  private static RegisteredLicence licence(ResultSet row, int n) throws SQLException {
    return new RegisteredLicence(
        row.getString("number"),
        row.getString("item_name"),
        row.getBoolean("person") ? Masks.name(row.getString("holder")) : row.getString("holder"),
        row.getString("uscc"),
        row.getString("bureau"),
        Coded.of(LicenceStatus.class, row.getString("status")).label(),
        row.getObject("granted_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class));
  }
}
