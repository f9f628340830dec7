package cn.zhunying.licence.end;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.supervision.Downgrade;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceRecord;
import cn.zhunying.licence.LicenceTable;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.paper.LicencePapers;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The level a licence was raised to, and falls from when it is not kept. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceLevels {

  private final LicenceTable table;
  private final Licences licences;
  private final Applications applications;
  private final LicencePapers papers;
  private final LicenceRecord record;
  private final Items items;

  LicenceLevels(
      LicenceTable table,
      Licences licences,
      Applications applications,
      LicencePapers papers,
      LicenceRecord record,
      Items items) {
    this.table = table;
    this.licences = licences;
    this.applications = applications;
    this.papers = papers;
    this.record = record;
    this.items = items;
  }

  /** 降级: the bureau in charge of it stands for it again, with a new certificate. */
  public Licence downgrade(Licence licence, Downgrade to, String reason) {
    table.licensedBy(licence.number(), null);
    Item item = items.require(licence.item());
    table.keeps(licence, item, Map.of(to.field(), to.value()));
    licences.changed(licence);
    Licence lowered = licences.require(licence.number());
    record.act(lowered, "licence-downgraded", Map.of("reason", reason), to.clause());
    papers.certify(applications.require(licence.applicationNumber()), item, lowered);
    return lowered;
  }
}
