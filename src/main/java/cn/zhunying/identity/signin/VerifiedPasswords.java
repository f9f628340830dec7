package cn.zhunying.identity.signin;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.account.AccountChanges;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Passwords found right within the last minute, as a keyed hash whose key dies with the process:
 * bcrypt costs some 60 ms, too much for each call of a script that signs in by Basic. All are
 * forgotten within a second of a change to any account, on whichever node it was made.
 */
@Component
public class VerifiedPasswords {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final Cache<String, Account> verified;
  private final SecretKeySpec key;
  private final AccountChanges changes;
  private final AtomicLong seen = new AtomicLong();

  @Autowired
  VerifiedPasswords(AccountChanges changes) {
    this(changes, Ticker.systemTicker());
  }

  VerifiedPasswords(AccountChanges changes, Ticker ticker) {
    this.changes = changes;
    verified =
        Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).ticker(ticker).build();
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, "HmacSHA256");
  }

  /**
   * @param from the address it comes from: elsewhere the same password is a guess like any other
   */
  Optional<Account> find(String username, String from, String password) {
    long now = changes.latest();
    if (seen.getAndSet(now) != now) {
      verified.invalidateAll();
    }
    return Optional.ofNullable(verified.getIfPresent(hash(username, from, password)));
  }

  void keep(String username, String from, String password, Account account) {
    verified.put(hash(username, from, password), account);
  }

  public void forget(String username) {
    verified.asMap().values().removeIf(account -> account.username().equals(username));
  }

  private String hash(String username, String from, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (String part : new String[] {username, from}) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
      }
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
