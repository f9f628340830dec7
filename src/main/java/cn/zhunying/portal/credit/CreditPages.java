package cn.zhunying.portal.credit;

import cn.zhunying.access.AccessLog;
import cn.zhunying.credit.CommitmentEligibility;
import cn.zhunying.credit.Competence;
import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.objection.Objections;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.portal.frame.NotVisible;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A subject's credit: for officers, and for the subject itself. */
@Controller
class CreditPages {

  private static final int SHOWN = 50;

  private final CreditStandings standings;
  private final Objections objections;
  private final Competence competence;
  private final Seen seen;
  private final AccessLog looks;
  private final Bureaus bureaus;
  private final Clock clock;

  CreditPages(
      CreditStandings standings,
      Objections objections,
      Competence competence,
      Seen seen,
      AccessLog looks,
      Bureaus bureaus,
      Clock clock) {
    this.standings = standings;
    this.objections = objections;
    this.competence = competence;
    this.seen = seen;
    this.looks = looks;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  @GetMapping("/credit/{uscc}")
  String one(@PathVariable String uscc, Model model) {
    Account account = seen.by(uscc);
    CreditStanding standing = standings.of(uscc).orElseThrow(() -> new NotVisible(uscc));
    model.addAttribute("standing", standing);
    model.addAttribute(
        "obstacles",
        standing.commitment() instanceof CommitmentEligibility.NotEligible no
            ? no.reasons()
            : List.of());
    model.addAttribute("lines", Line.of(standing, objections.of(uscc)));
    model.addAttribute("curve", Curve.of(standing.fold(), standing.cycle(), LocalDate.now(clock)));
    model.addAttribute("owner", !account.isStaff());
    model.addAttribute("decides", competence.decides(account, standing.subject()));
    model.addAttribute("bureaus", bureaus.all());
    model.addAttribute("looks", account.isStaff() ? List.of() : looked(uscc));
    return "office/credit";
  }

  /** When which bureau looked: for the subject to know, which officer is the bureau's to say. */
  private List<Looked> looked(String uscc) {
    return looks.of(AccessLog.CREDIT, uscc, SHOWN).stream()
        .map(
            look ->
                new Looked(
                    look.at(),
                    look.bureau() == null ? null : bureaus.require(look.bureau()).name()))
        .toList();
  }

  /**
   * @param bureau null where the system was looked after
   */
  record Looked(Instant at, @Nullable String bureau) {}
}
