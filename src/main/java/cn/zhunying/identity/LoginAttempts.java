package cn.zhunying.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * After ten failures in a row an account is closed for some minutes to the address they came from:
 * guessing stops, and nobody can lock a colleague out from elsewhere. Counts by the machine's own
 * clock, which a demonstration cannot move.
 */
@Component
class LoginAttempts {

  static final int MOST = 10;
  static final Duration CLOSED_FOR = Duration.ofMinutes(10);
  private static final int MOST_KEYS = 10_000;

  private record Key(String username, String address) {}

  private record Failures(int count, long last) {}

  private final Map<Key, Failures> failures = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  LoginAttempts() {
    this(System::nanoTime);
  }

  LoginAttempts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  boolean isClosed(String username, String address) {
    Failures known = failures.get(new Key(username, address));
    return known != null && known.count() >= MOST && !isOver(known);
  }

  void failed(String username, String address) {
    if (failures.size() > MOST_KEYS) {
      failures.values().removeIf(this::isOver);
    }
    failures.merge(
        new Key(username, address),
        new Failures(1, nanos.getAsLong()),
        (known, one) -> isOver(known) ? one : new Failures(known.count() + 1, one.last()));
  }

  void succeeded(String username, String address) {
    failures.remove(new Key(username, address));
  }

  private boolean isOver(Failures known) {
    return nanos.getAsLong() - known.last() > CLOSED_FOR.toNanos();
  }
}
