package cn.zhunying.notification;

import cn.zhunying.privacy.RowCipher;
import cn.zhunying.privacy.RowKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages and what becomes of their mail: the table is the outbox. */
@Component
class MessageTable {

  private static final String PENDING = "pending";
  private static final String KEPT = "kept";

  private static final Logger LOG = LoggerFactory.getLogger(MessageTable.class);
  private static final String BODY = "body";

  private final JdbcClient jdbc;
  private final RowCipher rows;

  MessageTable(JdbcClient jdbc, RowCipher rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Where an address and a body can be read. */
  static String place(String account, String number) {
    return "message " + account + " " + number;
  }

  /**
   * @param body encrypted with the key
   * @param recipient encrypted address; null keeps the message in the application only
   * @param mac keyed fingerprint of what is kept
   */
  record Written(
      String account,
      String number,
      String subject,
      Body body,
      @Nullable String recipient,
      byte[] mac) {}

  /** As it is kept. */
  record Body(String key, String text) {}

  Body seal(String account, String number, String body) {
    RowKey key = rows.fresh(place(account, number));
    return new Body(key.sealed(), key.seal(BODY, body));
  }

  void add(Written m, Instant now) {
    boolean kept = m.recipient() == null;
    jdbc.sql(
            """
            insert into message
              (account, case_number, subject, body, sealed_key, recipient, mail, created_at, next_try, mac)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            m.account(),
            m.number(),
            m.subject(),
            m.body().text(),
            m.body().key(),
            m.recipient(),
            kept ? KEPT : PENDING,
            Timestamp.from(now),
            kept ? null : Timestamp.from(now),
            m.mac())
        .update();
  }

  /**
   * One letter whose time has come, locked until the transaction ends: nobody else gets it, on no
   * node, however long the mail server takes; and a node that dies gives it back.
   */
  Optional<Letter> take(Instant now) {
    return jdbc.sql(
            """
            select id, case_number, recipient, subject, body, sealed_key, attempts, created_at, account from message
            where mail = 'pending' and next_try <= ? order by next_try, id limit 1
            for update skip locked""")
        .param(Timestamp.from(now))
        .query(
            (row, n) ->
                new Letter(
                    row.getLong("id"),
                    row.getString("case_number"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    body(row),
                    row.getInt("attempts"),
                    row.getTimestamp("created_at").toInstant(),
                    place(row.getString("account"), row.getString("case_number"))))
        .optional();
  }

  void sent(long id, Instant now) {
    jdbc.sql(
            """
            update message set mail = 'sent', sent_at = ?, attempts = attempts + 1,
              next_try = null, last_error = null where id = ?""")
        .params(Timestamp.from(now), id)
        .update();
  }

  void postponed(long id, Instant nextTry, String trouble) {
    jdbc.sql(
            "update message set attempts = attempts + 1, next_try = ?, last_error = ? where id = ?")
        .params(Timestamp.from(nextTry), trouble, id)
        .update();
  }

  void givenUp(long id, String trouble) {
    jdbc.sql(
            """
            update message set mail = 'failed', attempts = attempts + 1, next_try = null,
              last_error = ? where id = ?""")
        .params(trouble, id)
        .update();
  }

  /** A given-up letter that is due again; empty when there is none of this number. */
  Optional<String> again(long id, Instant now) {
    return jdbc.sql(
            """
            update message set mail = 'pending', attempts = 0, next_try = ?
            where id = ? and mail = 'failed' returning case_number""")
        .params(Timestamp.from(now), id)
        .query(String.class)
        .optional();
  }

  Outbox outbox() {
    return jdbc.sql(
            """
            select (select count(*) from message where mail = 'pending'),
              (select count(*) from message where mail = 'failed'),
              (select min(created_at) from message where mail = 'pending')""")
        .query(
            (row, n) -> {
              Timestamp oldest = row.getTimestamp(3);
              return new Outbox(
                  row.getLong(1), row.getLong(2), oldest == null ? null : oldest.toInstant());
            })
        .single();
  }

  List<Message> before(String account, long id, int most) {
    return jdbc.sql("select * from message where account = ? and id < ? order by id desc limit ?")
        .params(account, id, most)
        .query(this::message)
        .list();
  }

  int unread(String account) {
    return jdbc.sql("select count(*) from message where account = ? and read_at is null")
        .param(account)
        .query(Integer.class)
        .single();
  }

  void read(String account, Instant now) {
    jdbc.sql("update message set read_at = ? where account = ? and read_at is null")
        .params(Timestamp.from(now), account)
        .update();
  }

  List<Message> latest(int limit) {
    return jdbc.sql("select * from message order by id desc limit ?")
        .param(limit)
        .query(this::message)
        .list();
  }

  List<Message> failed(int limit) {
    return jdbc.sql("select * from message where mail = 'failed' order by id limit ?")
        .param(limit)
        .query(this::message)
        .list();
  }

  /** Null for one nobody can read, which keeps no other from being read. */
  private @Nullable String body(ResultSet row) throws SQLException {
    String place = place(row.getString("account"), row.getString("case_number"));
    try {
      return rows.of(row.getString("sealed_key"), place).open(BODY, row.getString("body"));
    } catch (IllegalStateException unreadable) {
      LOG.error("message {} cannot be read: see doctor", row.getLong("id"));
      return null;
    }
  }

  private Message message(ResultSet row, int n) throws SQLException {
    return new Message(
        row.getLong("id"),
        row.getString("account"),
        row.getString("case_number"),
        row.getString("subject"),
        Optional.ofNullable(body(row)).orElse("（内容无法读取）"),
        row.getString("mail"),
        row.getInt("attempts"),
        row.getString("last_error"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("read_at") == null);
  }
}
