package cn.zhunying.identity.signin;

import cn.zhunying.code.Coded;
import java.time.Duration;

/** What guesses are counted by, and what happens when there were too many. */
enum Counter implements Coded {
  /** One account from one address: closed to that address, to nobody else. */
  PAIR(10, false, Duration.ofMinutes(10), Duration.ofMinutes(10)),

  /**
   * One account from anywhere: each guess waits longer than the one before, but never so long that
   * a stranger could keep the owner out.
   */
  ACCOUNT(20, true, Duration.ofMinutes(5), Duration.ofHours(1)),

  /** Whatever accounts from one address; many people may sit behind it. */
  ADDRESS(50, false, Duration.ofMinutes(10), Duration.ofMinutes(10));

  private final int limit;
  private final boolean growing;
  private final Duration longest;
  private final Duration forgottenAfter;

  Counter(int limit, boolean growing, Duration longest, Duration forgottenAfter) {
    this.limit = limit;
    this.growing = growing;
    this.longest = longest;
    this.forgottenAfter = forgottenAfter;
  }

  int limit() {
    return limit;
  }

  boolean isGrowing() {
    return growing;
  }

  Duration longest() {
    return longest;
  }

  Duration forgottenAfter() {
    return forgottenAfter;
  }
}
