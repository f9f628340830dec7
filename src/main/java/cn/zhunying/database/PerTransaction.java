package cn.zhunying.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read and need not read again. Whoever writes puts the new value or
 * forgets the old; outside a transaction nothing is kept.
 */
public final class PerTransaction<K, V> {

  /** The kept value, or the loaded one, which is kept unless it is null. */
  public V get(K key, Function<K, V> load) {
    Map<K, V> kept = kept();
    V value = kept == null ? null : kept.get(key);
    if (value == null) {
      value = load.apply(key);
      if (kept != null && value != null) {
        kept.put(key, value);
      }
    }
    return value;
  }

  public void put(K key, V value) {
    Map<K, V> kept = kept();
    if (kept != null) {
      kept.put(key, value);
    }
  }

  /** The kept value after a change that was written; what is not kept is read when asked for. */
  public void change(K key, UnaryOperator<V> change) {
    Map<K, V> kept = kept();
    if (kept != null) {
      kept.computeIfPresent(key, (same, value) -> change.apply(value));
    }
  }

  public void forget(K key) {
    Map<K, V> kept = kept();
    if (kept != null) {
      kept.remove(key);
    }
  }

  @SuppressWarnings("unchecked")
  private @Nullable Map<K, V> kept() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return null;
    }
    Map<K, V> kept = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    if (kept == null) {
      kept = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, kept);
      TransactionSynchronizationManager.registerSynchronization(new Unbind());
    }
    return kept;
  }

  /** Set aside while another transaction runs inside, gone with its own. */
  private final class Unbind implements TransactionSynchronization {

    private @Nullable Object set;

    @Override
    public void suspend() {
      set = TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
    }

    @Override
    public void resume() {
      if (set != null) {
        TransactionSynchronizationManager.bindResource(PerTransaction.this, set);
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
    }
  }
}
