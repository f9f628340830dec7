package cn.zhunying.identity.signin;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.security.SecurityJournal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Records and counts sign-ins. A script sends its password with each call: that is told once in
 * twelve hours. What was typed as the name of nobody may be a password and is not kept.
 */
@Component
class SignInRecord {

  private static final Duration SCRIPT_TOLD_EVERY = Duration.ofHours(12);

  private final SecurityJournal journal;
  private final MeterRegistry meters;
  private final Cache<String, Boolean> scripts =
      Caffeine.newBuilder().expireAfterWrite(SCRIPT_TOLD_EVERY).maximumSize(10_000).build();

  SignInRecord(SecurityJournal journal, MeterRegistry meters) {
    this.journal = journal;
    this.meters = meters;
  }

  /**
   * @param remembered the password was checked within the last minute
   */
  void succeeded(Account account, SignInDetails from, boolean remembered) {
    if (!remembered) {
      count("succeeded");
    }
    boolean told =
        from.script()
            && scripts.asMap().putIfAbsent(account.username() + " " + from.address(), true) != null;
    if (!told) {
      journal.record("signed-in", account.username(), Map.of("by", from.by()));
    }
  }

  void failed(String username, boolean known, boolean closes) {
    count("failed");
    String account = known ? username : "unknown";
    journal.record("sign-in-failed", SecurityJournal.STRANGER, Map.of("account", account));
    if (closes) {
      journal.record("locked-out", SecurityJournal.STRANGER, Map.of("account", account));
    }
  }

  /** Too many tries: not looked at, so not in the journal either, or guessing would fill it. */
  void refused() {
    count("refused");
  }

  private void count(String outcome) {
    meters.counter("zhunying_sign_in", "outcome", outcome).increment();
  }
}
