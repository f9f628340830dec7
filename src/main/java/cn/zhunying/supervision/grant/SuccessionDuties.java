package cn.zhunying.supervision.grant;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.Duties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The duties of all licences one application brought, ended or raised. */
@Service
public class SuccessionDuties {

  private final Duties duties;
  private final Licences licences;
  private final Applications applications;
  private final Items items;

  SuccessionDuties(Duties duties, Licences licences, Applications applications, Items items) {
    this.duties = duties;
    this.licences = licences;
    this.applications = applications;
    this.items = items;
  }

  /** Ended ones end theirs, new and raised ones bring theirs; what goes on keeps them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(String number) {
    Application a = applications.require(number);
    boolean upgrade =
        items.told(a.terms(), a.action()).action(a.action()).effect() == Effect.upgrade;
    for (Licence licence : licences.affected(number)) {
      if (licence.endedOn() != null) {
        duties.end(licence);
      } else if (upgrade) {
        duties.upgraded(licence, a);
      } else if (licence.status().lives()) {
        duties.schedule(licence, a);
      }
    }
  }
}
