package cn.zhunying.supervision;

import cn.zhunying.application.ApplicantNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 届满: a licence whose term is over ends with its duties, and its holder is told. */
@Service
class Expiries {

  private final Licences licences;
  private final Duties duties;
  private final ApplicantNotices notices;

  Expiries(Licences licences, Duties duties, ApplicantNotices notices) {
    this.licences = licences;
    this.duties = duties;
    this.notices = notices;
  }

  /** One batch; the next sweep takes the next. */
  @Transactional(propagation = Propagation.MANDATORY)
  void expire() {
    for (Licence expired : licences.expire(Duties.BATCH)) {
      duties.end(expired);
      notices.tell(
          expired.applicationNumber(), "licence-expired", Map.of("licence", expired.number()));
    }
  }
}
