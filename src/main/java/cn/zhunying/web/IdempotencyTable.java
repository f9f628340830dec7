package cn.zhunying.web;

import cn.zhunying.privacy.PersonalDataCipher;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code idempotency_key}; what was answered is encrypted. */
@Repository
class IdempotencyTable {

  /** What was asked with a key, and answered. */
  record Kept(byte[] hash, int status, String location, String body) {}

  private final JdbcClient jdbc;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  IdempotencyTable(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Whether the key is new; waits for another transaction that has just begun with it. */
  boolean begin(String account, String key, byte[] hash) {
    return jdbc.sql(
                "insert into idempotency_key (account, key, request_hash, created_at) values (?, ?, ?, ?) on conflict do nothing")
            .params(account, key, hash, Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  void answered(String account, String key, Kept answer) {
    jdbc.sql(
            "update idempotency_key set status = ?, body = ?, location = ? where account = ? and key = ?")
        .params(
            answer.status(),
            cipher.encrypt(answer.body(), place(account, key)),
            answer.location(),
            account,
            key)
        .update();
  }

  Kept require(String account, String key) {
    return jdbc.sql(
            "select request_hash, status, location, body from idempotency_key where account = ? and key = ?")
        .params(account, key)
        .query(
            (row, n) ->
                new Kept(
                    row.getBytes(1),
                    row.getInt(2),
                    row.getString(3),
                    clear(row.getString(4), place(account, key))))
        .single();
  }

  /** What an earlier version kept, for some days more, is JSON in clear. */
  private String clear(String body, String place) {
    return body == null || body.startsWith("{") ? body : cipher.decrypt(body, place);
  }

  private static String place(String account, String key) {
    return "idempotency_key " + account + " " + key;
  }
}
