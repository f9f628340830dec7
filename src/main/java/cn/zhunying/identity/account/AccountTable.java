package cn.zhunying.identity.account;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we keep of accounts beside the engine's users. */
@Component
class AccountTable {

  private final JdbcClient jdbc;

  AccountTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isOneTime(String username) {
    return jdbc.sql("select count(*) from one_time_password where username = ?")
            .param(username)
            .query(Long.class)
            .single()
        > 0;
  }

  void oneTime(String username, String by, Instant at) {
    jdbc.sql(
            """
            insert into one_time_password (username, set_by, set_at) values (?, ?, ?)
            on conflict (username) do update set set_by = excluded.set_by, set_at = excluded.set_at""")
        .params(username, by, Timestamp.from(at))
        .update();
  }

  void own(String username) {
    jdbc.sql("delete from one_time_password where username = ?").param(username).update();
  }

  long changes() {
    return jdbc.sql("select n from account_change").query(Long.class).single();
  }

  void change() {
    jdbc.sql("update account_change set n = n + 1").update();
  }
}
