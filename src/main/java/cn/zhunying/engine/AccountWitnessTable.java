package cn.zhunying.engine;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code account_witness}. */
@Repository
public class AccountWitnessTable {

  private final JdbcClient jdbc;

  AccountWitnessTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(String account, byte[] mac) {
    jdbc.sql(
            "insert into account_witness (account, mac) values (?, ?) on conflict (account) do update set mac = excluded.mac")
        .params(account, mac)
        .update();
  }

  public void forget(String account) {
    jdbc.sql("delete from account_witness where account = ?").param(account).update();
  }

  public Map<String, byte[]> all() {
    Map<String, byte[]> macs = new HashMap<>();
    jdbc.sql("select account, mac from account_witness")
        .query(
            (ResultSet row) -> {
              macs.put(row.getString(1), row.getBytes(2));
            });
    return macs;
  }
}
