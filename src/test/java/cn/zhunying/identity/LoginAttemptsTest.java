package cn.zhunying.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final LoginAttempts attempts = new LoginAttempts(nanos::get);

  @Test
  void tenFailuresCloseTheAccountToThatAddressOnly() {
    fail(LoginAttempts.MOST);
    assertThat(attempts.isClosed("window", "10.0.0.1")).isTrue();
    assertThat(attempts.isClosed("window", "10.0.0.2")).isFalse();
    assertThat(attempts.isClosed("reviewer", "10.0.0.1")).isFalse();
  }

  @Test
  void itOpensAgainAfterSomeMinutes() {
    fail(LoginAttempts.MOST);
    nanos.addAndGet(LoginAttempts.CLOSED_FOR.toNanos() + 1);
    assertThat(attempts.isClosed("window", "10.0.0.1")).isFalse();
  }

  @Test
  void aRightPasswordForgetsTheFailuresBefore() {
    fail(LoginAttempts.MOST - 1);
    attempts.succeeded("window", "10.0.0.1");
    fail(LoginAttempts.MOST - 1);
    assertThat(attempts.isClosed("window", "10.0.0.1")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed("window", "10.0.0.1");
    }
  }
}
