package cn.zhunying.portal.supervisor;

import cn.zhunying.cases.CaseViews;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Role;
import cn.zhunying.journal.Journal;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.verification.Checklists;
import cn.zhunying.supervision.verification.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One duty: what is to be looked at, and what was found. */
@Controller
class DutyPages {

  private static final String CHECK = "check.";

  private final Supervising supervising;
  private final SeenDuty seen;
  private final VisitDesk visit;
  private final Checklists checklists;
  private final Journal journal;
  private final CaseViews views;
  private final Clock clock;

  DutyPages(
      Supervising supervising,
      SeenDuty seen,
      VisitDesk visit,
      Checklists checklists,
      Journal journal,
      CaseViews views,
      Clock clock) {
    this.supervising = supervising;
    this.seen = seen;
    this.visit = visit;
    this.checklists = checklists;
    this.journal = journal;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/supervision/duties/{id}")
  String duty(@PathVariable long id, Model model) {
    Account account = supervising.account();
    Duty duty = seen.duty(id);
    List<Checklists.Line> checklist = checklists.of(duty);
    model.addAttribute("duty", duty);
    model.addAttribute("checklist", checklist);
    visit.fill(account, duty, checklist, model);
    model.addAttribute(
        "checks",
        duty.state() == Duty.State.OPEN
            && account.has(Role.INSPECTOR)
            && account.worksAt(duty.bureau()));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("steps", journal.of(duty.licence()).stream().map(views::step).toList());
    return "office/duty";
  }

  /** What the inspector found of each condition; those left open stay as they are. */
  @PostMapping("/supervision/duties/{id}/checks")
  String checked(
      @PathVariable long id, @RequestParam Map<String, String> form, RedirectAttributes flash) {
    Map<String, Found> given = new LinkedHashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(CHECK) && !value.isBlank()) {
            String condition = name.substring(CHECK.length());
            String note = form.getOrDefault("note." + condition, "");
            given.put(
                condition,
                new Found(
                    value.equals("true"),
                    note,
                    form.getOrDefault("evidence." + condition, ""),
                    form.getOrDefault("seen." + condition, "")));
          }
        });
    seen.duty(id);
    boolean done =
        Told.of(
            checklists.record(supervising.account(), id, given),
            flash,
            duty -> Told.that("told.checks", given.size()));
    if (!done) {
      flash.addFlashAttribute("typed", form);
    }
    return "redirect:/supervision/duties/%d#checks".formatted(id);
  }
}
