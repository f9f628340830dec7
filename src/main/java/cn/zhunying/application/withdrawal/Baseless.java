package cn.zhunying.application.withdrawal;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.Applications;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.notification.officer.OfficerNotice;
import cn.zhunying.notification.officer.OfficerNotices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications about a licence that is no more: there is nothing left to change or to renew. */
@Service
public class Baseless {

  private static final List<Role> WORKING = List.of(Role.WINDOW, Role.REVIEWER, Role.APPROVER);

  private final Applications applications;
  private final ApplicationProcess process;
  private final Accounts accounts;
  private final OfficerNotices notices;
  private final CommonRules rules;

  Baseless(
      Applications applications,
      ApplicationProcess process,
      Accounts accounts,
      OfficerNotices notices,
      CommonRules rules) {
    this.applications = applications;
    this.process = process;
    this.accounts = accounts;
    this.notices = notices;
    this.rules = rules;
  }

  /** Ends the open application on a licence that has ended, told to both sides. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(String licence) {
    applications.openOn(licence).filter(a -> process.baseless(a.number())).ifPresent(this::tell);
  }

  /** The applicant is told by the diagram. */
  private void tell(Application a) {
    List<String> officers =
        WORKING.stream()
            .flatMap(role -> accounts.usernames(a.bureau(), role).stream())
            .distinct()
            .toList();
    notices.tell(
        officers,
        a.number(),
        OfficerNotice.CASE_BASELESS,
        Map.of(
            "case", a.number(),
            "holder", a.subjectName(),
            "licence", a.licence(),
            "reason", rules.licenceEnded().text()));
  }
}
