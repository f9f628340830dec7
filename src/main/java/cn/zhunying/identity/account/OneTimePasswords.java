package cn.zhunying.identity.account;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Passwords that somebody else has set: with one of them all that can be done is to set the own.
 */
@Component
public class OneTimePasswords {

  /** What a session begun with one holds instead of any role. */
  public static final String AUTHORITY = "ONE_TIME_PASSWORD";

  private final AccountTable table;
  private final InstantSource clock;

  OneTimePasswords(AccountTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  public boolean isOneTime(String username) {
    return table.isOneTime(username);
  }

  /** Somebody else knows it. */
  public void given(String username, String by) {
    table.oneTime(username, by, clock.instant());
  }

  /** Only the person knows it, or there is no such account any more. */
  public void own(String username) {
    table.own(username);
  }
}
