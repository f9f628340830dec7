package cn.zhunying.portal.supervisor;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.CommonRules;
import cn.zhunying.supervision.overdue.Sight;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who is signed in, and how far they see: supervisors and inspectors, and nobody else. */
@Component
class Supervising {

  private final CurrentAccount current;
  private final CommonRules rules;

  Supervising(CurrentAccount current, CommonRules rules) {
    this.current = current;
    this.rules = rules;
  }

  Account account() {
    Account account = current.require();
    sight(account);
    return account;
  }

  Sight sight() {
    return sight(current.require());
  }

  private Sight sight(Account account) {
    return Sight.of(account, null, rules)
        .fold(
            sight -> sight,
            refused -> {
              throw new AccessDeniedException("supervisors and inspectors only");
            });
  }
}
