package cn.zhunying.database;

import cn.zhunying.code.Sha256;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Texts that many rows say alike, such as the clauses of a commitment or the basis of a decision:
 * kept once under their SHA-256, so that a row holds the proof of what it said and not a copy.
 */
@Component
public class SharedTexts {

  private final Set<String> stored = ConcurrentHashMap.newKeySet();
  private final SharedTextTable table;

  SharedTexts(SharedTextTable table) {
    this.table = table;
  }

  /** The hash to keep; the text is stored with it unless it has been before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public byte[] keep(String text) {
    byte[] hash = Sha256.of(text);
    String name = HexFormat.of().formatHex(hash);
    if (!stored.contains(name)) {
      table.add(hash, text);
      TransactionSynchronizationManager.registerSynchronization(new Remember(name));
    }
    return hash;
  }

  /** Only what has been committed is there for the next transaction. */
  private final class Remember implements TransactionSynchronization {

    private final String name;

    private Remember(String name) {
      this.name = name;
    }

    @Override
    public void afterCommit() {
      stored.add(name);
    }
  }
}
