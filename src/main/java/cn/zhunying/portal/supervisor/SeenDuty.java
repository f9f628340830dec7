package cn.zhunying.portal.supervisor;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.supervision.Duties;
import cn.zhunying.supervision.Duty;
import org.springframework.stereotype.Component;

/** A duty for whoever is signed in: the own bureau's or one handed to it. */
@Component
class SeenDuty {

  private final Supervising supervising;
  private final Duties duties;

  SeenDuty(Supervising supervising, Duties duties) {
    this.supervising = supervising;
    this.duties = duties;
  }

  Duty duty(long id) {
    Account account = supervising.account();
    return duties
        .find(id)
        .filter(
            d ->
                account.worksAt(d.bureau())
                    || account.worksAt(d.escalatedTo())
                    || account.has(Role.ADMIN))
        .orElseThrow(() -> new NotVisible("duty " + id));
  }
}
