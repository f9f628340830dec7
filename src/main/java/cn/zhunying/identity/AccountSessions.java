package cn.zhunying.identity;

import cn.zhunying.engine.accounts.EngineAccounts;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends what an account is signed in with. A session keeps the roles it began with, so whoever is
 * taken off or given another role must sign in again; on other nodes a password sent by a script is
 * remembered for at most a minute longer.
 */
@Component
public class AccountSessions {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final VerifiedPasswords passwords;
  private final EngineAccounts accounts;

  AccountSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      VerifiedPasswords passwords,
      EngineAccounts accounts) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.accounts = accounts;
  }

  public void end(String username) {
    passwords.forget(username);
    sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
  }

  /** The accounts that have a group, which lose a role when it goes. */
  public List<String> members(String group) {
    return accounts.members(group).stream().map(EngineAccounts.Stored::id).toList();
  }
}
