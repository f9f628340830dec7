package cn.zhunying.identity.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of guesses, shared by all nodes. */
@Component
class AttemptTable {

  /**
   * @param tries with this one
   * @param closedUntil not after now, unless this try was the last for a while
   */
  record Counted(int tries, Instant closedUntil) {}

  private final JdbcClient jdbc;

  AttemptTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes one try of those left; empty when it is closed. One statement, so nobody slips in. */
  Optional<Counted> take(Counter counter, byte[] key, Instant now) {
    return jdbc.sql(
            """
            insert into sign_in_attempt as a (kind, key, tries, last_at, closed_until)
            values (:kind, :key, 1, :now, :now)
            on conflict (kind, key) do update set
              tries = case when a.last_at < :since then 1 else a.tries + 1 end,
              last_at = :now,
              closed_until = cast(:now as timestamptz) + case
                when a.last_at < :since or a.tries + 1 < :limit then 0
                when :growing then least(power(2, least(a.tries + 1 - :limit, 20)), :longest)
                else :longest end * interval '1 second'
            where a.closed_until <= :now
            returning tries, closed_until""")
        .param("kind", counter.code())
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(counter.forgottenAfter())))
        .param("limit", counter.limit())
        .param("growing", counter.isGrowing())
        .param("longest", counter.longest().toSeconds())
        .query((row, n) -> new Counted(row.getInt(1), row.getTimestamp(2).toInstant()))
        .optional();
  }

  /** Until when it is closed, when it is. */
  Optional<Instant> closedUntil(Counter counter, byte[] key, Instant now) {
    return jdbc.sql(
            "select closed_until from sign_in_attempt where kind = ? and key = ? and closed_until > ?")
        .params(counter.code(), key, Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  void forget(Counter counter, byte[] key) {
    jdbc.sql("delete from sign_in_attempt where kind = ? and key = ?")
        .params(counter.code(), key)
        .update();
  }

  /** A try that was no guess. */
  void giveBack(Counter counter, byte[] key, Instant now) {
    jdbc.sql(
            """
            update sign_in_attempt set tries = greatest(tries - 1, 0), closed_until = least(closed_until, ?)
            where kind = ? and key = ?""")
        .params(Timestamp.from(now), counter.code(), key)
        .update();
  }

  int forgetBefore(Instant then) {
    return jdbc.sql("delete from sign_in_attempt where last_at < ? and closed_until < ?")
        .params(Timestamp.from(then), Timestamp.from(then))
        .update();
  }
}
