package cn.zhunying.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting on this thread. */
@Component
public class CurrentAccount {

  /** What the system does by itself: timers, sweeps. */
  public static final String SYSTEM = "system";

  public Optional<Account> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getPrincipal())
        .filter(Account.class::isInstance)
        .map(Account.class::cast);
  }

  public Account require() {
    return find().orElseThrow(() -> new IllegalStateException("没有登录的账号"));
  }

  /**
   * For what the office does: the system's act where a timer or an applicant's click set it off;
   * whoever else has signed in answers for it by name.
   */
  public String officer() {
    return find()
        .filter(account -> !account.roles().equals(Set.of(Role.APPLICANT)))
        .map(Account::username)
        .orElse(SYSTEM);
  }

  public String username() {
    return find().map(Account::username).orElse(SYSTEM);
  }
}
