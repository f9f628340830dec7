package cn.zhunying.identity.signin;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks at one password: a try is taken first, then a slot for hashing, and the outcome recorded.
 */
@Component
public class PasswordCheck {

  /** What came of it. */
  public sealed interface Answer {}

  public record Right(Account account) implements Answer {}

  public record Wrong() implements Answer {}

  /** Too many were wrong before: not looked at. */
  public record Closed(Duration left) implements Answer {

    /** {@code 30 秒}, {@code 10 分钟}. */
    public String inWords() {
      return left.toSeconds() < 60
          ? "%d 秒".formatted(left.toSeconds() + 1)
          : "%d 分钟".formatted(left.plusSeconds(59).toMinutes());
    }
  }

  /** Too many are waiting: not looked at. */
  public record Busy() implements Answer {}

  private final Accounts accounts;
  private final SignInAttempts attempts;
  private final HashingSlots slots;
  private final SignInRecord record;

  PasswordCheck(
      Accounts accounts, SignInAttempts attempts, HashingSlots slots, SignInRecord record) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.slots = slots;
    this.record = record;
  }

  /** Whether this node knows that nothing would be looked at now. */
  Optional<Closed> closed(String username, String address) {
    Optional<Closed> closed = attempts.closedFor(username, address).map(Closed::new);
    closed.ifPresent(known -> record.refused());
    return closed;
  }

  public Answer of(String username, String password, String address) {
    SignInAttempts.Try tried = attempts.reserve(username, address);
    if (tried instanceof SignInAttempts.Closed closed) {
      record.refused();
      return new Closed(closed.left());
    }
    SignInAttempts.Reserved reserved = (SignInAttempts.Reserved) tried;
    Optional<Optional<Account>> looked = slots.in(() -> accounts.verify(username, password));
    if (looked.isEmpty()) {
      attempts.unused(reserved);
      return new Busy();
    }
    if (looked.get().isEmpty()) {
      attempts.failed(reserved);
      record.failed(username, accounts.exists(username), reserved.closing() != null);
      return new Wrong();
    }
    attempts.succeeded(reserved);
    return new Right(looked.get().get());
  }
}
