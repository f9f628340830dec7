package cn.zhunying.licence.effect;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Items;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceRecord;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What held operation back has been shown: the holder may operate from now on. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceOperation {

  private final Licences licences;
  private final Applications applications;
  private final LicencePapers papers;
  private final Items items;
  private final LicenceRecord record;

  LicenceOperation(
      Licences licences,
      Applications applications,
      LicencePapers papers,
      Items items,
      LicenceRecord record) {
    this.licences = licences;
    this.applications = applications;
    this.papers = papers;
    this.items = items;
    this.record = record;
  }

  public void begins(String number, String clause) {
    Licence licence = licences.require(number);
    if (licence.status() != LicenceStatus.NOT_YET_OPERATING) {
      return;
    }
    Licence operating = licences.stands(licence, LicenceStatus.IN_FORCE);
    papers.certify(
        applications.require(licence.applicationNumber()),
        items.require(licence.item()),
        operating);
    record.act(operating, "licence-operating", Map.of(), clause);
  }
}
