package cn.zhunying.journal;

import cn.zhunying.database.PerTransaction;
import cn.zhunying.privacy.Fingerprint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends acts to their case's chain, inside the transaction that does what the act says. */
@Service
public class Journal {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final byte[] NOTHING = new byte[0];

  private final PerTransaction<String, Head> heads = new PerTransaction<>();
  private final PerTransaction<String, Unwritten> unwritten = new PerTransaction<>();
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;
  private final byte[] innerKey;
  private final byte[] outerKey;

  Journal(JdbcClient jdbc, JdbcTemplate batches, Clock clock, Fingerprint fingerprint) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
    this.innerKey = fingerprint.innerKey();
    this.outerKey = fingerprint.outerKey();
  }

  /**
   * Written with all the acts of its transaction just before the commit. Two appends to one chain
   * at once collide on (case_key, seq): the later transaction fails and can be repeated.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Act act) {
    Head head = heads.get(act.caseKey(), this::head);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String detail = json(act.detail());
    Entry entry =
        Chain.sealed(
            new Entry(
                act.caseKey(),
                head.seq() + 1,
                at,
                act.actor(),
                act.act(),
                detail,
                act.rule(),
                act.clause(),
                head.hash(),
                null));
    unwritten.get("", key -> new Unwritten()).add(entry);
    heads.put(entry.caseKey(), new Head(entry.seq(), entry.hash()));
  }

  /** A case that this transaction makes: nothing has been recorded of it before. */
  public void begin(String caseKey) {
    heads.put(caseKey, new Head(0, Chain.GENESIS));
  }

  /** The acts of one case, oldest first, with those of this transaction. */
  public List<Entry> of(String caseKey) {
    List<Entry> written =
        jdbc.sql("select * from journal where case_key = ? order by seq")
            .param(caseKey)
            .query(Journal::entry)
            .list();
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return written;
    }
    List<Entry> more = unwritten.get("", key -> new Unwritten()).of(caseKey);
    return Stream.concat(written.stream(), more.stream()).toList();
  }

  /**
   * The acts of one transaction that are not in the table yet. They go there once it has done all
   * else, as the last act of each case bears the fingerprint of the case's rows.
   */
  private final class Unwritten implements TransactionSynchronization {

    private final List<Entry> entries = new ArrayList<>();
    private boolean committing;

    private Unwritten() {
      TransactionSynchronizationManager.registerSynchronization(this);
    }

    private void add(Entry entry) {
      entries.add(entry);
      if (committing) {
        write();
      }
    }

    private List<Entry> of(String caseKey) {
      return entries.stream().filter(e -> e.caseKey().equals(caseKey)).toList();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      committing = true;
      write();
    }

    private void write() {
      if (entries.isEmpty()) {
        return;
      }
      batches.batchUpdate(
          """
          insert into journal (case_key, seq, at, actor, act, detail, rule, clause, previous_hash, hash, state)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case_state(?, ?, ?, ?))""",
          rows());
      entries.clear();
    }

    private List<Object[]> rows() {
      Map<String, Entry> last = new HashMap<>();
      entries.forEach(e -> last.put(e.caseKey(), e));
      return entries.stream().map(e -> row(e, last.get(e.caseKey()) == e)).toList();
    }
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

  private record Head(int seq, byte[] hash) {}

  private Head head(String caseKey) {
    return jdbc.sql("select seq, hash from journal where case_key = ? order by seq desc limit 1")
        .param(caseKey)
        .query((row, n) -> new Head(row.getInt(1), row.getBytes(2)))
        .optional()
        .orElse(new Head(0, Chain.GENESIS));
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

  private static String json(Map<String, ?> detail) {
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("detail of an act must be plain data", e);
    }
  }
}
