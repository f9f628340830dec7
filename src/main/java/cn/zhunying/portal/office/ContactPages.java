package cn.zhunying.portal.office;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseAccess;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.subject.Personal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Whom to call about a case, in full, for the officer who has to: each look is written down as one
 * of its own.
 */
@Controller
class ContactPages {

  private final CaseAccess access;
  private final Applications applications;
  private final CurrentAccount current;

  ContactPages(CaseAccess access, Applications applications, CurrentAccount current) {
    this.access = access;
    this.applications = applications;
    this.current = current;
  }

  @GetMapping("/cases/{key}/contact")
  String contact(@PathVariable String key, Model model) {
    Account account = current.require();
    Application a =
        access
            .visible(key, account)
            .filter(found -> account.isStaff())
            .orElseThrow(() -> new NotVisible(key));
    Personal personal = applications.personal(a.number());
    model.addAttribute("filed", a);
    model.addAttribute("contact", personal.contactName());
    model.addAttribute("phone", personal.phone());
    return "office/contact";
  }
}
