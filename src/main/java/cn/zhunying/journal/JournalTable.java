package cn.zhunying.journal;

import cn.zhunying.privacy.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code journal}, case by case; they are only ever added. */
@Repository
class JournalTable {

  static final byte[] NOTHING = new byte[0];

  /** The last entry of a chain; 0 and the genesis hash where there is none. */
  record Head(int seq, byte[] hash) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final byte[] innerKey;
  private final byte[] outerKey;

  JournalTable(JdbcClient jdbc, JdbcTemplate batches, Fingerprint fingerprint) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.innerKey = fingerprint.innerKey();
    this.outerKey = fingerprint.outerKey();
  }

  /** Oldest first. */
  List<Entry> of(String caseKey) {
    return jdbc.sql("select * from journal where case_key = ? order by seq")
        .param(caseKey)
        .query(JournalTable::entry)
        .list();
  }

  Head head(String caseKey) {
    return jdbc.sql("select seq, hash from journal where case_key = ? order by seq desc limit 1")
        .param(caseKey)
        .query((row, n) -> new Head(row.getInt(1), row.getBytes(2)))
        .optional()
        .orElse(new Head(0, Chain.GENESIS));
  }

  /** In one statement; the last of each case bears the fingerprint of the case's rows. */
  void add(List<Entry> entries) {
    Map<String, Entry> last = new HashMap<>();
    entries.forEach(e -> last.put(e.caseKey(), e));
    batches.batchUpdate(
        """
        insert into journal (case_key, seq, at, actor, act, detail, rule, clause, previous_hash, hash, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case_state(?, ?, ?, ?))""",
        entries.stream().map(e -> row(e, last.get(e.caseKey()) == e)).toList());
  }

  private Object[] row(Entry e, boolean last) {
    return new Object[] {
      e.caseKey(),
      e.seq(),
      Timestamp.from(e.at()),
      e.actor(),
      e.act(),
      e.detail(),
      e.rule(),
      e.clause(),
      e.previousHash(),
      e.hash(),
      last ? e.caseKey() : "",
      last ? e.hash() : NOTHING,
      last ? innerKey : NOTHING,
      last ? outerKey : NOTHING
    };
  }

  static Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(
        row.getString("case_key"),
        row.getInt("seq"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("act"),
        row.getString("detail"),
        row.getString("rule"),
        row.getString("clause"),
        row.getBytes("previous_hash"),
        row.getBytes("hash"));
  }
}
