package cn.zhunying.portal.supervisor;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.SupervisionProcess;
import cn.zhunying.supervision.publicreport.PromiseReports;
import cn.zhunying.supervision.verification.Checklists;
import cn.zhunying.supervision.visit.VisitFile;
import cn.zhunying.supervision.visit.Visits;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a duty's page shows of the visit and of what was reported, and what may follow from its
 * checklist.
 */
@Component
class VisitDesk {

  private final Visits visits;
  private final PromiseReports reports;
  private final Accounts accounts;
  private final SupervisionProcess process;

  VisitDesk(Visits visits, PromiseReports reports, Accounts accounts, SupervisionProcess process) {
    this.visits = visits;
    this.reports = reports;
    this.accounts = accounts;
    this.process = process;
  }

  void fill(Account account, Duty duty, List<Checklists.Line> checklist, Model model) {
    model.addAttribute("reports", reports.of(duty));
    List<VisitFile> files = visits.of(duty);
    model.addAttribute("photos", files.stream().filter(f -> f.signer() == null).toList());
    model.addAttribute("signatures", files.stream().filter(f -> f.signer() != null).toList());
    model.addAttribute("signers", accounts.namesOf(duty.bureau(), Role.INSPECTOR));
    model.addAttribute("me", account.username());
    model.addAttribute("open", checklist.stream().filter(l -> l.finding() == null).count());
    model.addAttribute(
        "broken",
        checklist.stream().filter(l -> l.finding() != null && !l.finding().holds()).count());
    model.addAttribute("task", process.conclusion(duty).orElse(null));
  }
}
