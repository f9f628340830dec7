package cn.zhunying.identity.signin;

import cn.zhunying.code.Sha256;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often a password, or a code that opens a case to strangers, may be guessed. A try is counted
 * before the password is looked at, so that many at once are no more than as many one after the
 * other, and taken back when it was right. Counts by the machine's own clock, which a demonstration
 * cannot move.
 */
@Component
public class SignInAttempts {

  public sealed interface Try {}

  /** None is left for so long. */
  public record Closed(Duration left) implements Try {}

  /**
   * A try that may be made.
   *
   * @param closing until when this account, or this address, is closed should the password be
   *     wrong; null when it stays open
   */
  public record Reserved(String account, String address, @Nullable Instant closing)
      implements Try {}

  private static final Duration KEPT = Duration.ofHours(6);
  private static final int MOST_CLOSED = 10_000;

  private final AttemptTable table;
  private final TransactionTemplate transaction;
  private final InstantSource machine;

  /** What this node knows to be closed: asked before a remembered password is believed. */
  private final Cache<String, Instant> closed;

  @Autowired
  SignInAttempts(AttemptTable table, PlatformTransactionManager transactions) {
    this(table, transactions, InstantSource.system());
  }

  SignInAttempts(
      AttemptTable table, PlatformTransactionManager transactions, InstantSource machine) {
    this.table = table;
    this.machine = machine;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.closed =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLOSED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
  }

  /** How long this account is still closed to this address, as far as this node has heard. */
  Optional<Duration> closedFor(String account, String address) {
    Instant now = now();
    return Optional.ofNullable(closed.getIfPresent(pair(account, address)))
        .or(() -> Optional.ofNullable(closed.getIfPresent(address(address))))
        .filter(now::isBefore)
        .map(until -> Duration.between(now, until));
  }

  /** The right to try once, when there is one left. */
  public Try reserve(String account, String address) {
    Instant now = now();
    return transaction.execute(
        status -> {
          Instant closing = null;
          for (Counter counter : Counter.values()) {
            byte[] key = Sha256.of(key(counter, account, address));
            Optional<AttemptTable.Counted> taken = table.take(counter, key, now);
            if (taken.isEmpty()) {
              Instant until = table.closedUntil(counter, key, now).orElse(now);
              status.setRollbackOnly();
              remember(counter, account, address, until);
              return new Closed(Duration.between(now, until));
            }
            Instant until = taken.get().closedUntil();
            closing =
                until.isAfter(now) && (closing == null || until.isAfter(closing)) ? until : closing;
          }
          return new Reserved(account, address, closing);
        });
  }

  private void remember(Counter counter, String account, String address, Instant until) {
    if (counter != Counter.ACCOUNT) {
      closed.put(key(counter, account, address), until);
    }
  }

  /** The password was wrong: what this try has closed stays closed. */
  void failed(Reserved reserved) {
    Instant now = now();
    for (Counter counter : Counter.values()) {
      String key = key(counter, reserved.account(), reserved.address());
      table
          .closedUntil(counter, Sha256.of(key), now)
          .ifPresent(until -> remember(counter, reserved.account(), reserved.address(), until));
    }
  }

  /** It was right: whose account it is starts anew, the address only gets its own try back. */
  public void succeeded(Reserved reserved) {
    transaction.executeWithoutResult(
        status -> {
          table.forget(Counter.PAIR, Sha256.of(pair(reserved.account(), reserved.address())));
          table.forget(Counter.ACCOUNT, Sha256.of(key(Counter.ACCOUNT, reserved.account(), "")));
          table.giveBack(Counter.ADDRESS, Sha256.of(address(reserved.address())), now());
        });
  }

  /** The password was never looked at. */
  void unused(Reserved reserved) {
    transaction.executeWithoutResult(
        status -> {
          for (Counter counter : Counter.values()) {
            String key = key(counter, reserved.account(), reserved.address());
            table.giveBack(counter, Sha256.of(key), now());
          }
        });
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    table.forgetBefore(now().minus(KEPT));
  }

  /** No finer than the table keeps it. */
  private Instant now() {
    return machine.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String key(Counter counter, String account, String address) {
    return switch (counter) {
      case PAIR -> pair(account, address);
      case ADDRESS -> address(address);
      case ACCOUNT -> "account " + account.toLowerCase(Locale.ROOT);
    };
  }

  private static String pair(String account, String address) {
    return "pair " + account.toLowerCase(Locale.ROOT) + " " + network(address);
  }

  private static String address(String address) {
    return "address " + network(address);
  }

  /** Whoever has one address of IPv6 has the whole network of it. */
  private static String network(String address) {
    String[] parts = address.split(":");
    return address.contains("::") || parts.length < 8
        ? address
        : String.join(":", java.util.Arrays.copyOf(parts, 4));
  }
}
