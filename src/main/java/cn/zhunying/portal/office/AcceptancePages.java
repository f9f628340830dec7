package cn.zhunying.portal.office;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.acceptance.Defects;
import cn.zhunying.application.acceptance.SpotCorrections;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.law.Outcome;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the window does on the case panel before it accepts. */
@Controller
class AcceptancePages {

  private final Applications applications;
  private final Defects defects;
  private final SpotCorrections spotCorrections;
  private final CurrentAccount current;

  AcceptancePages(
      Applications applications,
      Defects defects,
      SpotCorrections spotCorrections,
      CurrentAccount current) {
    this.applications = applications;
    this.defects = defects;
    this.spotCorrections = spotCorrections;
    this.current = current;
  }

  @PostMapping("/cases/{number}/defects")
  String add(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) Boolean thereAtFirst,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes flash) {
    Outcome<List<Defects.Defect>> added =
        defects.add(atWindow(number), text, thereAtFirst, why, current.username());
    if (!added.isDone()) {
      flash.addFlashAttribute("refusals", added.refusals());
      flash.addFlashAttribute("typedText", text);
      flash.addFlashAttribute("typedWhy", why);
    }
    return panel(number);
  }

  @PostMapping("/cases/{number}/defects/{id}/removal")
  String remove(@PathVariable String number, @PathVariable long id) {
    defects.remove(atWindow(number).number(), id);
    return panel(number);
  }

  @PostMapping("/cases/{number}/spot-corrections")
  String correct(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    boolean done =
        Told.of(
            spotCorrections.correct(atWindow(number), field, value, reason, current.username()),
            flash,
            all -> Told.that("told.spotCorrected"));
    if (!done) {
      flash.addFlashAttribute("typedValue", value);
      flash.addFlashAttribute("typedReason", reason);
    }
    return panel(number);
  }

  private static String panel(String number) {
    return "redirect:/cases/" + number + "/panel";
  }

  private Application atWindow(String number) {
    Account account = current.require();
    return applications
        .find(number)
        .filter(a -> account.has(Role.WINDOW) && account.worksAt(a.bureau()))
        .orElseThrow(() -> new NotVisible(number));
  }
}
