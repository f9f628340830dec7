package cn.zhunying.portal.credit;

import cn.zhunying.application.Applications;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import org.springframework.stereotype.Component;

/** Whose credit somebody may see: officers everybody's, others their own. */
@Component
class Seen {

  private final Applications applications;
  private final CurrentAccount current;

  Seen(Applications applications, CurrentAccount current) {
    this.applications = applications;
    this.current = current;
  }

  Account by(String uscc) {
    Account account = current.require();
    if (!account.isStaff() && !applications.ownsSubject(account.username(), uscc)) {
      throw new NotVisible(uscc);
    }
    return account;
  }

  /** The subject itself. */
  void byOwner(String uscc) {
    if (!applications.ownsSubject(current.require().username(), uscc)) {
      throw new NotVisible(uscc);
    }
  }
}
