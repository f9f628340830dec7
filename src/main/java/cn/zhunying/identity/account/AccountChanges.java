package cn.zhunying.identity.account;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells all nodes that an account has changed; each looks at most once a second. */
@Component
public class AccountChanges {

  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private final AccountTable table;
  private final LongSupplier nanos;
  private long latest;
  private long lookedAt;
  private boolean looked;

  @Autowired
  AccountChanges(AccountTable table) {
    this(table, System::nanoTime);
  }

  AccountChanges(AccountTable table, LongSupplier nanos) {
    this.table = table;
    this.nanos = nanos;
  }

  /** The number of changes so far, as it was within the last second. */
  public synchronized long latest() {
    long now = nanos.getAsLong();
    if (!looked || now - lookedAt >= LOOK_EVERY) {
      latest = table.changes();
      lookedAt = now;
      looked = true;
    }
    return latest;
  }

  /** An account is not what it was. */
  public void happened() {
    table.change();
  }
}
