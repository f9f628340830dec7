package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.portal.frame.NotVisible;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The application of whoever is signed in, or one they may see. */
@Component
class OwnApplication {

  private final Applications applications;
  private final CaseAccess access;
  private final CurrentAccount current;

  OwnApplication(Applications applications, CaseAccess access, CurrentAccount current) {
    this.applications = applications;
    this.access = access;
    this.current = current;
  }

  Application of(String number) {
    return applications
        .own(number, current.require().username())
        .orElseThrow(() -> new NotVisible(number));
  }

  Application visible(String number) {
    return access.visible(number, current.require()).orElseThrow(() -> new NotVisible(number));
  }

  Account account() {
    return current.require();
  }

  Account applicant() {
    Account account = current.require();
    if (!account.has(Role.APPLICANT)) {
      throw new AccessDeniedException("applicants only");
    }
    return account;
  }

  static String page(String number) {
    return "redirect:/applications/" + number;
  }
}
