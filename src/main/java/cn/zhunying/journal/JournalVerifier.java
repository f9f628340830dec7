package cn.zhunying.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies every chain, and seals the chains' heads into a root that can be published. */
@Service
public class JournalVerifier {

  public record Break(String record, String what) {}

  public record Seal(int chains, long entries, String root) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  JournalVerifier(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is broken, chain by chain; and the last seal, when the entries it covered have changed.
   */
  @Transactional(readOnly = true)
  public List<Break> breaks() {
    List<Break> found = new ArrayList<>();
    for (String key :
        jdbc.sql("select distinct case_key from journal order by 1").query(String.class).list()) {
      List<Entry> chain =
          jdbc.sql("select * from journal where case_key = ? order by seq")
              .param(key)
              .query(Journal::entry)
              .list();
      Chain.firstBreak(chain).ifPresent(what -> found.add(new Break(key, what)));
    }
    sealBreak().ifPresent(found::add);
    return found;
  }

  private record Kept(Timestamp at, int chains, long entries, byte[] root) {}

  private java.util.Optional<Break> sealBreak() {
    return jdbc.sql(
            "select sealed_at, chains, entries, root from journal_seal order by id desc limit 1")
        .query(
            (row, n) ->
                new Kept(row.getTimestamp(1), row.getInt(2), row.getLong(3), row.getBytes(4)))
        .optional()
        .filter(kept -> !Arrays.equals(kept.root(), root(kept.at()).root()))
        .map(kept -> new Break("封存 " + kept.at().toInstant(), "封存时的记录已被改动或者缺失"));
  }

  /** Seals everything recorded so far. */
  @Transactional
  public Seal seal() {
    Timestamp now = Timestamp.from(clock.instant());
    Root root = root(now);
    jdbc.sql("insert into journal_seal (sealed_at, chains, entries, root) values (?, ?, ?, ?)")
        .params(now, root.chains(), root.entries(), root.root())
        .update();
    return new Seal(root.chains(), root.entries(), HexFormat.of().formatHex(root.root()));
  }

  private record Root(int chains, long entries, byte[] root) {}

  private Root root(Timestamp until) {
    MessageDigest sha = sha256();
    int[] chains = {0};
    long[] entries = {0};
    jdbc.sql(
            "select distinct on (case_key) case_key, seq, hash from journal where at <= ? order by case_key collate \"C\", seq desc")
        .param(until)
        .query(
            row -> {
              chains[0]++;
              entries[0] += row.getInt("seq");
              sha.update(row.getBytes("hash"));
            });
    return new Root(chains[0], entries[0], sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
