package cn.zhunying.application.withdrawal;

import cn.zhunying.application.Application;
import cn.zhunying.application.ApplicationProcess;
import cn.zhunying.application.Applications;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.law.CommonRules;
import cn.zhunying.notification.Messages;
import java.util.List;
import java.util.stream.Stream;
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
  private final Messages messages;
  private final CommonRules rules;

  Baseless(
      Applications applications,
      ApplicationProcess process,
      Accounts accounts,
      Messages messages,
      CommonRules rules) {
    this.applications = applications;
    this.process = process;
    this.accounts = accounts;
    this.messages = messages;
    this.rules = rules;
  }

  /** Ends the open application on a licence that has ended, told to both sides. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(String licence) {
    applications.openOn(licence).filter(a -> process.baseless(a.number())).ifPresent(this::tell);
  }

  /** The applicant is told by the diagram. */
  private void tell(Application a) {
    Stream<String> officers =
        WORKING.stream().flatMap(role -> accounts.usernames(a.bureau(), role).stream()).distinct();
    String subject = "办件 %s 已终止".formatted(a.number());
    String body =
        "%s（许可证编号 %s）的申请 %s 已终止办理：%s，无须再办。"
            .formatted(a.subjectName(), a.licence(), a.number(), rules.licenceEnded().text());
    officers.forEach(officer -> messages.send(officer, null, a.number(), subject, body));
  }
}
