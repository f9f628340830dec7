package cn.zhunying.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords found right within the last minute, as a keyed hash whose key dies with the process:
 * bcrypt costs some 60 ms, too much for each call of a script that signs in by Basic.
 */
@Component
class VerifiedPasswords {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private record Verified(Account account, long until) {}

  private final Map<String, Verified> verified = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final LongSupplier nanos;

  VerifiedPasswords() {
    this(System::nanoTime);
  }

  VerifiedPasswords(LongSupplier nanos) {
    this.nanos = nanos;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  Optional<Account> find(String username, String password) {
    Verified known = verified.get(hash(username, password));
    return known == null || known.until() - nanos.getAsLong() < 0
        ? Optional.empty()
        : Optional.of(known.account());
  }

  void keep(String username, String password, Account account) {
    if (verified.size() >= MOST) {
      verified.values().removeIf(v -> v.until() - nanos.getAsLong() < 0);
    }
    if (verified.size() < MOST) {
      verified.put(
          hash(username, password), new Verified(account, nanos.getAsLong() + KEPT.toNanos()));
    }
  }

  void forget(String username) {
    verified.values().removeIf(v -> v.account().username().equals(username));
  }

  private String hash(String username, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(username.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
