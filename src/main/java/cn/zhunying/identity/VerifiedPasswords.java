package cn.zhunying.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
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

  private final Cache<String, Account> verified;
  private final SecretKeySpec key;

  VerifiedPasswords() {
    this(Ticker.systemTicker());
  }

  VerifiedPasswords(Ticker ticker) {
    verified =
        Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).ticker(ticker).build();
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  Optional<Account> find(String username, String password) {
    return Optional.ofNullable(verified.getIfPresent(hash(username, password)));
  }

  void keep(String username, String password, Account account) {
    verified.put(hash(username, password), account);
  }

  void forget(String username) {
    verified.asMap().values().removeIf(account -> account.username().equals(username));
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
