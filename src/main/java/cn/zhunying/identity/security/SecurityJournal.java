package cn.zhunying.identity.security;

import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signed in, and who was given what: a chain of the journal of its own, and a line in the log
 * under the marker {@code SECURITY}. Names accounts, never network addresses or what was typed: the
 * chain can never be deleted (个人信息保护法 第十九条).
 */
@Component
public class SecurityJournal {

  public static final String CHAIN = "security";

  /** Whoever has not proved who they are. */
  public static final String STRANGER = "stranger";

  private static final Marker SECURITY = MarkerFactory.getMarker("SECURITY");
  private static final Logger log = LoggerFactory.getLogger(SecurityJournal.class);

  private final Journal journal;
  private final SecurityTable table;

  SecurityJournal(Journal journal, SecurityTable table) {
    this.journal = journal;
    this.table = table;
  }

  /**
   * In the transaction of what it tells of, or in one of its own.
   *
   * @param act kebab-case, past tense: {@code password-set}
   * @param actor account name, or {@link #STRANGER}
   */
  @Transactional
  public void record(String act, String actor, Map<String, ?> detail) {
    table.awaitTurn();
    journal.record(new Act(CHAIN, act, actor, detail, null, null));
    log.info(SECURITY, "{} by {} {}", act, actor, detail);
  }
}
