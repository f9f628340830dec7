package cn.zhunying.portal.office;

import cn.zhunying.cases.search.CaseSearch;
import cn.zhunying.cases.search.Found;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Cases and licences: an officer's of the own bureau, whatever has become of them; an applicant's
 * own.
 */
@Controller
class SearchPages {

  private final CaseSearch search;
  private final CurrentAccount current;

  SearchPages(CaseSearch search, CurrentAccount current) {
    this.search = search;
    this.current = current;
  }

  @GetMapping("/search")
  String search(@RequestParam(required = false) String q, Model model) {
    Account account = current.require();
    if (!account.isStaff() && !account.has(Role.APPLICANT)) {
      throw new AccessDeniedException("officers and applicants only");
    }
    model.addAttribute("q", q);
    if (q != null) {
      Outcome<Found> found = search.find(account, q);
      model.addAttribute("refusals", found.refusals());
      model.addAttribute("found", found.fold(all -> all, refused -> null));
    }
    return "search";
  }
}
