package cn.zhunying.portal.credit;

import cn.zhunying.application.Applications;
import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A subject's credit: for officers, and for the subject itself. */
@Controller
class CreditPages {

  private final CreditStandings standings;
  private final Applications applications;
  private final CurrentAccount current;

  CreditPages(CreditStandings standings, Applications applications, CurrentAccount current) {
    this.standings = standings;
    this.applications = applications;
    this.current = current;
  }

  @GetMapping("/credit/{uscc}")
  String one(@PathVariable String uscc, Model model) {
    Account account = current.require();
    if (!account.isStaff() && !applications.ownsSubject(account.username(), uscc)) {
      throw new NotVisible(uscc);
    }
    CreditStanding standing = standings.of(uscc).orElseThrow(() -> new NotVisible(uscc));
    model.addAttribute("standing", standing);
    model.addAttribute(
        "obstacles",
        standing.commitment() instanceof CommitmentEligibility.NotEligible no
            ? no.reasons()
            : List.of());
    return "office/credit";
  }
}
