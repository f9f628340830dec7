package cn.zhunying.supervision.grant;

import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.supervision.plan.LicenceDuties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The duties of all licences one application brought, ended or raised. */
@Service
public class SuccessionDuties {

  private final LicenceDuties duties;
  private final Licences licences;
  private final Cases cases;

  SuccessionDuties(LicenceDuties duties, Licences licences, Cases cases) {
    this.duties = duties;
    this.licences = licences;
    this.cases = cases;
  }

  /** Ended ones end theirs, new and raised ones bring theirs; what goes on keeps them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(String number) {
    Case c = cases.open(number);
    boolean upgrade = c.action().effect() == Effect.upgrade;
    for (Licence licence : licences.affected(number)) {
      if (licence.endedOn() != null) {
        duties.ended(licence);
      } else if (upgrade) {
        duties.upgraded(licence, c);
      } else if (licence.status().lives()) {
        duties.granted(licence, c);
      }
    }
  }
}
