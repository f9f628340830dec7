package cn.zhunying.identity;

import java.util.Optional;

/**
 * Somebody was taken off, or lost a post: what they hold there must go back to the colleagues.
 * Published in the transaction that does it.
 *
 * @param after what is left; empty when the account is gone
 */
public record AccountLeft(Account before, Optional<Account> after) {

  /** Whether the account still has this role in this bureau. */
  public boolean isStill(Role role, String bureau) {
    return after.filter(a -> a.has(role) && a.worksAt(bureau)).isPresent();
  }
}
