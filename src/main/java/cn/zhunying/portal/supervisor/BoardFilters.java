package cn.zhunying.portal.supervisor;

import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Accounts;
import cn.zhunying.identity.Role;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the board can be filtered by, and what it is. */
@Component
class BoardFilters {

  private final Items items;
  private final Accounts accounts;

  BoardFilters(Items items, Accounts accounts) {
    this.items = items;
    this.accounts = accounts;
  }

  void fill(Account account, BoardQuery query, Model model) {
    model.addAttribute("query", query);
    model.addAttribute("state", query.filter().code());
    model.addAttribute("kinds", kinds());
    model.addAttribute(
        "inspectors",
        account.bureau() == null ? Map.of() : accounts.namesOf(account.bureau(), Role.INSPECTOR));
    model.addAttribute("queryRefusals", query.refusals());
  }

  /** Name by kind: what two items call differently has the name of the first. */
  private Map<String, String> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    items
        .all()
        .forEach(
            item ->
                item.supervision().duties().forEach(d -> kinds.putIfAbsent(d.kind(), d.name())));
    return kinds;
  }
}
