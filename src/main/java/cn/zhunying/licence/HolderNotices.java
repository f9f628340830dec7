package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.notice.ApplicantNotices;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the holder of a licence, by the name it has now and where it last said it can be reached:
 * after a change that is another name than the first applicant's.
 */
@Service
public class HolderNotices {

  private final Licences licences;
  private final Applications applications;
  private final ApplicantNotices notices;

  HolderNotices(Licences licences, Applications applications, ApplicantNotices notices) {
    this.licences = licences;
    this.applications = applications;
    this.notices = notices;
  }

  /**
   * @param number of the licence
   * @param template key in {@code processes/notices/applicant.yaml}
   */
  @Transactional
  public void tell(String number, String template, Map<String, String> args) {
    Licence licence = licences.require(number);
    String issuedOn = licence.applicationNumber();
    String lastHeard =
        applications.grantedOn(number, issuedOn).stream()
            .findFirst()
            .map(Application::number)
            .orElse(issuedOn);
    Map<String, String> values = new HashMap<>(args);
    values.put("name", licence.holder());
    notices.tell(issuedOn, lastHeard, template, values);
  }
}
