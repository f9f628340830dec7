package cn.zhunying.application;

import cn.zhunying.identity.Account;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see an application, and which bureau is in charge of what it is about. */
@Component
public class CaseAccess {

  private final Applications applications;
  private final HeldLicences licences;

  CaseAccess(Applications applications, HeldLicences licences) {
    this.applications = applications;
    this.licences = licences;
  }

  /**
   * The application, if the account may see it: its applicant, or an officer of the bureau that
   * decides or is in charge of the licence it is about.
   */
  public Optional<Application> visible(String number, Account account) {
    return applications
        .find(number)
        .filter(
            a ->
                a.account().equals(account.username())
                    || account.worksAt(a.bureau())
                    || account.worksAt(inCharge(a)));
  }

  /** The bureau in charge of the licence it is about, which may not be the one that decides. */
  public String inCharge(Application a) {
    return a.licence() == null
        ? a.bureau()
        : licences.find(a.licence()).map(HeldLicence::bureau).orElse(a.bureau());
  }
}
