package cn.zhunying.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows whose time is over, wherever they stand. */
@Repository
class RetentionTable {

  private final JdbcClient jdbc;

  RetentionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Applications that came to nothing and whose personal data are still there. */
  List<String> unfinished(Instant before, int most) {
    return jdbc.sql(
            """
            select number from application
            where status in ('withdrawn', 'lapsed') and personal_deleted_at is null
              and coalesce(concluded_at, submitted_at) < ?
            order by number limit ?""")
        .params(Timestamp.from(before), most)
        .query(String.class)
        .list();
  }

  /** Of these the ones still so; another node's are left to it. */
  List<String> lock(List<String> numbers) {
    return jdbc.sql(
            """
            select number from application where number = any(?) and personal_deleted_at is null
            order by number for update skip locked""")
        .param(numbers.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  int deleteLooks(Instant before) {
    return jdbc.sql("delete from access_log where at < ?").param(Timestamp.from(before)).update();
  }

  /** Not what is still to be mailed. */
  int deleteMessages(Instant before) {
    return jdbc.sql("delete from message where created_at < ? and mail <> 'pending'")
        .param(Timestamp.from(before))
        .update();
  }

  int deleteDrafts(Instant before) {
    return jdbc.sql("delete from draft where saved_at < ?").param(Timestamp.from(before)).update();
  }

  /** Of letters that are no longer sent; what they said stays as a message. */
  int forgetAddresses(Instant before) {
    return jdbc.sql(
            "update message set recipient = null where created_at < ? and mail in ('sent', 'failed') and recipient is not null")
        .param(Timestamp.from(before))
        .update();
  }

  /**
   * What the sign-in itself forgets after hours, where it could not. Both times are the machine's,
   * which a demonstration cannot move.
   */
  int deleteAttempts(Instant before) {
    return jdbc.sql(
            "delete from sign_in_attempt where last_at < least(?, now() - interval '1 day') and closed_until < now()")
        .param(Timestamp.from(before))
        .update();
  }

  /** Sessions that have ended, by the machine's time. */
  int deleteSessions(Instant before) {
    return jdbc.sql(
            "delete from spring_session where expiry_time < least(?, extract(epoch from now())::bigint * 1000)")
        .param(before.toEpochMilli())
        .update();
  }

  int deleteRequests(Instant before) {
    return jdbc.sql("delete from privacy_request where answered_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  int deleteIdempotencyKeys(Instant before) {
    return jdbc.sql("delete from idempotency_key where created_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}
