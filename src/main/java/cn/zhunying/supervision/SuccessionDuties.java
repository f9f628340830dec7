package cn.zhunying.supervision;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The duties of all licences one application brought or ended. */
@Service
class SuccessionDuties {

  private final Duties duties;
  private final Licences licences;
  private final Applications applications;

  SuccessionDuties(Duties duties, Licences licences, Applications applications) {
    this.duties = duties;
    this.licences = licences;
    this.applications = applications;
  }

  /** Ended ones end theirs, new ones bring theirs; what goes on keeps them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(String number) {
    Application a = applications.require(number);
    for (Licence licence : licences.affected(number)) {
      if (licence.endedOn() != null) {
        duties.end(licence);
      } else if (licence.status() == LicenceStatus.IN_FORCE) {
        duties.schedule(licence, a);
      }
    }
  }
}
