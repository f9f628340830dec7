package cn.zhunying.portal.record;

import cn.zhunying.border.TextRule;
import cn.zhunying.credit.Competence;
import cn.zhunying.credit.bar.Bar;
import cn.zhunying.credit.bar.BarEntries;
import cn.zhunying.credit.bar.BarEntries.NewEntry;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.portal.frame.Told;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The commitment record of any firm, licensed or not: kept for the whole city by its credit
 * officers. Every look at one record is written down.
 */
@Controller
class BarPages {

  private final BarEntries entries;
  private final Competence competence;
  private final CurrentAccount current;

  BarPages(BarEntries entries, Competence competence, CurrentAccount current) {
    this.entries = entries;
    this.competence = competence;
    this.current = current;
  }

  @GetMapping("/credit-records")
  String asked(@RequestParam(defaultValue = "") String uscc) {
    officer();
    String code = Objects.requireNonNullElse(TextRule.CODE.clean(uscc), "");
    return code.matches("[0-9A-Z]{18}")
        ? "redirect:/credit-records/" + code
        : "office/credit-record";
  }

  @GetMapping("/credit-records/{uscc}")
  String record(@PathVariable String uscc, Model model) {
    officer();
    model.addAttribute("uscc", uscc);
    model.addAttribute("bars", entries.of(uscc));
    model.addAttribute("kinds", Bar.Kind.values());
    return "office/credit-record";
  }

  @PostMapping("/credit-records/{uscc}")
  String enter(
      @PathVariable String uscc,
      @RequestParam Bar.Kind kind,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String document,
      RedirectAttributes flash) {
    officer();
    Told.of(
        entries.enter(new NewEntry(uscc, kind, source, reason, document)),
        flash,
        done -> Told.that("told.barEntered"));
    return "redirect:/credit-records/{uscc}";
  }

  @PostMapping("/credit-records/{uscc}/{id}/repair")
  String repair(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    officer();
    Told.of(entries.repair(uscc, id, reason), flash, done -> Told.that("told.barLifted"));
    return "redirect:/credit-records/{uscc}";
  }

  private void officer() {
    Account account = current.require();
    if (!account.has(Role.CREDIT) || !competence.ofCity(account)) {
      throw new AccessDeniedException("credit officers of the city only");
    }
  }
}
