package cn.zhunying.identity;

import cn.zhunying.engine.accounts.EngineAccounts;
import cn.zhunying.identity.account.AccountChanges;
import cn.zhunying.identity.signin.VerifiedPasswords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * What an account is signed in with. A session keeps the roles it began with, so whoever is taken
 * off or given another role must sign in again, on all nodes.
 */
@Component
public class AccountSessions {

  /** One of somebody's sessions, newest first in lists; its id is told to nobody. */
  public record Open(Instant since, Instant lastUsed, boolean thisOne) {}

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final VerifiedPasswords passwords;
  private final AccountChanges changes;
  private final EngineAccounts accounts;

  AccountSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      VerifiedPasswords passwords,
      AccountChanges changes,
      EngineAccounts accounts) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.changes = changes;
    this.accounts = accounts;
  }

  public void end(String username) {
    endOthers(username, null);
  }

  /**
   * @param kept id of the session that stays; null for none
   */
  public void endOthers(String username, @Nullable String kept) {
    changes.happened();
    passwords.forget(username);
    sessions.findByPrincipalName(username).keySet().stream()
        .filter(id -> !id.equals(kept))
        .forEach(sessions::deleteById);
  }

  public List<Open> of(String username, String thisOne) {
    return sessions.findByPrincipalName(username).values().stream()
        .map(s -> new Open(s.getCreationTime(), s.getLastAccessedTime(), s.getId().equals(thisOne)))
        .sorted(Comparator.comparing(Open::since).reversed())
        .toList();
  }

  /** The accounts that have a group, which lose a role when it goes. */
  public List<String> members(String group) {
    return accounts.members(group).stream().map(EngineAccounts.Stored::id).toList();
  }
}
