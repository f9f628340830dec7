package cn.zhunying.portal.admin;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who works where and as what: the bureaus, their officers and their roles. */
@Controller
class UserPages {

  private final Accounts accounts;
  private final Bureaus bureaus;

  UserPages(Accounts accounts, Bureaus bureaus) {
    this.accounts = accounts;
    this.bureaus = bureaus;
  }

  /**
   * @param officers by account
   */
  record Staff(Bureau bureau, List<Account> officers) {}

  @GetMapping("/admin/users")
  String users(Model model) {
    model.addAttribute("staff", bureaus.all().stream().map(this::of).toList());
    return "office/users";
  }

  private Staff of(Bureau bureau) {
    List<Account> officers =
        Arrays.stream(Role.values())
            .filter(Role::isStaff)
            .flatMap(role -> accounts.of(bureau.code(), role).stream())
            .distinct()
            .sorted(Comparator.comparing(Account::username))
            .toList();
    return new Staff(bureau, officers);
  }
}
