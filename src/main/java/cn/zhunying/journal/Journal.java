package cn.zhunying.journal;

import cn.zhunying.database.PerTransaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  private final PerTransaction<String, JournalTable.Head> heads = new PerTransaction<>();
  private final PerTransaction<String, Unwritten> unwritten = new PerTransaction<>();
  private final JournalTable table;
  private final Clock clock;

  Journal(JournalTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Written with all the acts of its transaction just before the commit. Two appends to one chain
   * at once collide on (case_key, seq): the later transaction fails and can be repeated.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Act act) {
    JournalTable.Head head = heads.get(act.caseKey(), table::head);
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
                JournalTable.NOTHING));
    unwritten.get("", key -> new Unwritten()).add(entry);
    heads.put(entry.caseKey(), new JournalTable.Head(entry.seq(), entry.hash()));
  }

  /** A case that this transaction makes: nothing has been recorded of it before. */
  public void begin(String caseKey) {
    heads.put(caseKey, new JournalTable.Head(0, Chain.GENESIS));
  }

  /** The acts of one case, oldest first, with those of this transaction. */
  public List<Entry> of(String caseKey) {
    List<Entry> written = table.of(caseKey);
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
      if (!entries.isEmpty()) {
        table.add(entries);
        entries.clear();
      }
    }
  }

  private static String json(Map<String, ?> detail) {
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("detail of an act must be plain data", e);
    }
  }
}
