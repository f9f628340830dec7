package cn.zhunying.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunying.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** H6: guesses are counted over all nodes, before the password is looked at. */
class SignInAttemptsTest {

  private static DataSource database;
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final SignInAttempts attempts = node();
  private final SignInAttempts otherNode = node();

  @BeforeAll
  static void database() {
    database = TestDatabase.migrated();
  }

  @AfterEach
  void forgotten() {
    JdbcClient.create(database).sql("delete from sign_in_attempt").update();
  }

  @Test
  void tenFailuresCloseTheAccountToThatAddressOnly() {
    for (int i = 0; i < 10; i++) {
      fail("window", "10.0.0.1");
    }
    assertThat(isOpen("window", "10.0.0.1")).isFalse();
    assertThat(isOpen("window", "10.0.0.2")).isTrue();
    assertThat(isOpen("reviewer", "10.0.0.1")).isTrue();
  }

  @Test
  void theOtherNodeCountsOn() {
    for (int i = 0; i < 10; i++) {
      fail(i % 2 == 0 ? attempts : otherNode, "window", "10.0.0.1");
    }
    assertThat(attempts.reserve("window", "10.0.0.1")).isInstanceOf(SignInAttempts.Closed.class);
    assertThat(otherNode.reserve("window", "10.0.0.1")).isInstanceOf(SignInAttempts.Closed.class);
  }

  @Test
  void anotherWayOfWritingTheNameIsTheSameAccount() {
    for (int i = 0; i < 10; i++) {
      fail(i % 2 == 0 ? "WINDOW" : "window", "10.0.0.1");
    }
    assertThat(isOpen("Window", "10.0.0.1")).isFalse();
  }

  @Test
  void itOpensAgainAfterSomeMinutesAndStartsAnew() {
    for (int i = 0; i < 10; i++) {
      fail("window", "10.0.0.1");
    }
    now = now.plus(Duration.ofMinutes(10)).plusSeconds(1);
    for (int i = 0; i < 9; i++) {
      fail("window", "10.0.0.1");
    }
    assertThat(isOpen("window", "10.0.0.1")).isTrue();
  }

  @Test
  void aRightPasswordForgetsTheFailuresBefore() {
    for (int i = 0; i < 9; i++) {
      fail("window", "10.0.0.1");
    }
    attempts.succeeded(reserved(attempts, "window", "10.0.0.1"));
    for (int i = 0; i < 9; i++) {
      fail("window", "10.0.0.1");
    }
    assertThat(isOpen("window", "10.0.0.1")).isTrue();
  }

  @Test
  void manyGuessesAtOnceAreNoMoreThanAsManyOneAfterTheOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<SignInAttempts.Try>> all =
          threads.invokeAll(
              java.util.stream.IntStream.range(0, 40)
                  .<Callable<SignInAttempts.Try>>mapToObj(
                      i -> () -> (i % 2 == 0 ? attempts : otherNode).reserve("w", "10.0.0.9"))
                  .toList());
      int tried = 0;
      for (Future<SignInAttempts.Try> one : all) {
        tried += one.get() instanceof SignInAttempts.Reserved ? 1 : 0;
      }
      assertThat(tried).isEqualTo(10);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void manyNamesFromOneAddressAreStoppedTogether() {
    int tried = 0;
    for (int i = 0; i < 80; i++) {
      tried += tries("name-" + i, "10.0.0.1") ? 1 : 0;
    }
    assertThat(tried).isEqualTo(50);
    assertThat(isOpen("somebody", "10.0.0.2")).isTrue();
  }

  @Test
  void oneNameFromManyAddressesWaitsLongerEachTimeButNotForEver() {
    for (int i = 0; i < 20; i++) {
      assertThat(tries("window", "10.0.1." + i)).isTrue();
    }
    Duration before = Duration.ZERO;
    for (int i = 0; i < 12; i++) {
      SignInAttempts.Try closed = attempts.reserve("window", "10.0.2." + i);
      assertThat(closed).isInstanceOf(SignInAttempts.Closed.class);
      Duration wait = ((SignInAttempts.Closed) closed).left();
      assertThat(wait).isBetween(before, Duration.ofMinutes(5));
      before = wait;
      now = now.plus(wait).plusMillis(1);
      fail("window", "10.0.3." + i);
    }
    assertThat(before).isEqualTo(Duration.ofMinutes(5));
  }

  /** Else a stranger could close a colleague's address with guesses that were never looked at. */
  @Test
  void whatIsRefusedCountsForNothing() {
    for (int i = 0; i < 20; i++) {
      tries("window", "10.0.1." + i);
    }
    for (int i = 0; i < 30; i++) {
      assertThat(isOpen("window", "10.0.0.1")).isFalse();
    }
    now = now.plusSeconds(2);
    assertThat(isOpen("window", "10.0.0.1")).isTrue();
  }

  @Test
  void aTryThatWasNeverLookedAtIsGivenBack() {
    for (int i = 0; i < 30; i++) {
      attempts.unused(reserved(attempts, "window", "10.0.0.1"));
    }
    assertThat(isOpen("window", "10.0.0.1")).isTrue();
  }

  @Test
  void whoeverHasOneAddressOfIpv6HasItsWholeNetwork() {
    for (int i = 0; i < 10; i++) {
      fail("window", "2001:db8:0:7:0:0:0:" + i);
    }
    assertThat(isOpen("window", "2001:db8:0:7:0:0:0:ff")).isFalse();
    assertThat(isOpen("window", "2001:db8:0:8:0:0:0:1")).isTrue();
  }

  /** Else a remembered password would answer guesses that are not counted any more. */
  @Test
  void theNodeThatClosedItKnowsSoWithoutAsking() {
    for (int i = 0; i < 10; i++) {
      fail("window", "10.0.0.1");
    }
    assertThat(attempts.closedFor("window", "10.0.0.1")).isPresent();
    assertThat(attempts.closedFor("window", "10.0.0.2")).isEmpty();
  }

  @Test
  void oldCountersGo() {
    fail("window", "10.0.0.1");
    now = now.plus(Duration.ofHours(7));
    attempts.forgetOld();
    assertThat(
            JdbcClient.create(database)
                .sql("select count(*) from sign_in_attempt")
                .query(Long.class)
                .single())
        .isZero();
  }

  private SignInAttempts node() {
    return new SignInAttempts(
        new AttemptTable(JdbcClient.create(database)),
        new JdbcTransactionManager(database),
        () -> now);
  }

  private static SignInAttempts.Reserved reserved(
      SignInAttempts node, String account, String address) {
    return (SignInAttempts.Reserved) node.reserve(account, address);
  }

  private void fail(String account, String address) {
    fail(attempts, account, address);
  }

  private static void fail(SignInAttempts node, String account, String address) {
    node.failed(reserved(node, account, address));
  }

  private boolean tries(String account, String address) {
    SignInAttempts.Try tried = attempts.reserve(account, address);
    if (tried instanceof SignInAttempts.Reserved reserved) {
      attempts.failed(reserved);
    }
    return tried instanceof SignInAttempts.Reserved;
  }

  /** Without taking a try. */
  private boolean isOpen(String account, String address) {
    SignInAttempts.Try tried = otherNode.reserve(account, address);
    if (tried instanceof SignInAttempts.Reserved reserved) {
      otherNode.unused(reserved);
    }
    return tried instanceof SignInAttempts.Reserved;
  }
}
