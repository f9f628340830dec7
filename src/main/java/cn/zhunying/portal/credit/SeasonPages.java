package cn.zhunying.portal.credit;

import cn.zhunying.credit.Competence;
import cn.zhunying.credit.season.Complaints;
import cn.zhunying.credit.season.Settlements;
import cn.zhunying.credit.season.YearEnds;
import cn.zhunying.identity.Account;
import cn.zhunying.portal.frame.Told;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of the calendar that officers take: months settled, years reported and put in 公示. */
@Controller
class SeasonPages {

  private static final String DESK = "redirect:/credit";

  private final Settlements settlements;
  private final YearEnds years;
  private final Complaints complaints;
  private final Competence competence;
  private final CreditOfficer officer;
  private final Clock clock;

  SeasonPages(
      Settlements settlements,
      YearEnds years,
      Complaints complaints,
      Competence competence,
      CreditOfficer officer,
      Clock clock) {
    this.settlements = settlements;
    this.years = years;
    this.complaints = complaints;
    this.competence = competence;
    this.officer = officer;
    this.clock = clock;
  }

  @PostMapping("/credit/season/{bureau}/months/{month}")
  String settle(
      @PathVariable String bureau, @PathVariable LocalDate month, RedirectAttributes flash) {
    of(bureau);
    Told.of(
        settlements.settle(bureau, month, null), flash, done -> Told.that("told.creditSettled"));
    return DESK;
  }

  @PostMapping("/credit/season/{bureau}/years/{cycle}/report")
  String report(@PathVariable String bureau, @PathVariable int cycle, RedirectAttributes flash) {
    of(bureau);
    Told.of(years.report(bureau, cycle), flash, done -> Told.that("told.creditReported"));
    return DESK;
  }

  @PostMapping("/credit/season/{bureau}/years/{cycle}/publicity")
  String publicise(@PathVariable String bureau, @PathVariable int cycle, RedirectAttributes flash) {
    of(bureau);
    Told.of(
        years.publicise(bureau, cycle),
        flash,
        done -> Told.that("told.creditPublicised", String.valueOf(done.publicityUntil())));
    return DESK;
  }

  /** About the cycle that ended last: that is the one in 公示. */
  @PostMapping("/credit/{uscc}/complaints")
  String complain(
      @PathVariable String uscc,
      @RequestParam(defaultValue = "") String complaint,
      RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(
        complaints.receive(uscc, LocalDate.now(clock).getYear() - 1, complaint),
        flash,
        done -> Told.that("told.creditComplaint"));
    return "redirect:/credit/" + uscc;
  }

  @PostMapping("/credit/{uscc}/complaints/{id}")
  String decide(
      @PathVariable String uscc,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Boolean stood,
      @RequestParam(defaultValue = "") String finding,
      RedirectAttributes flash) {
    officer.of(uscc);
    Told.of(
        complaints.decide(uscc, id, stood, finding),
        flash,
        done -> Told.that("told.creditComplaintDecided"));
    return DESK;
  }

  private void of(String bureau) {
    Account account = officer.require();
    if (!competence.ofCity(account) && !account.worksAt(bureau)) {
      throw new AccessDeniedException("not their bureau");
    }
  }
}
