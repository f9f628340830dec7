package cn.zhunying.licence.end;

import cn.zhunying.application.Applications;
import cn.zhunying.application.withdrawal.Baseless;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceRecord;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.LicenceTable;
import cn.zhunying.licence.Licences;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends licences; what is open about one ends with it, and its subject may apply again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceEnding {

  private final LicenceTable table;
  private final Licences licences;
  private final Applications applications;
  private final Baseless baseless;
  private final LicenceRecord record;

  LicenceEnding(
      LicenceTable table,
      Licences licences,
      Applications applications,
      Baseless baseless,
      LicenceRecord record) {
    this.table = table;
    this.licences = licences;
    this.applications = applications;
    this.baseless = baseless;
    this.record = record;
  }

  public void end(Licence licence, LicenceStatus status, String reason, String clause) {
    table.ended(licence.number(), status, reason, clause);
    licences.changed(licence);
    applications.licenceEnded(licence.applicationNumber());
    baseless.end(licence.number());
  }

  /** 撤销. */
  public void revoke(String number, String reason, String clause) {
    Licence licence = licences.require(number);
    end(licence, LicenceStatus.REVOKED, reason, clause);
    record.act(licence, "licence-revoked", Map.of("reason", reason), clause);
  }
}
