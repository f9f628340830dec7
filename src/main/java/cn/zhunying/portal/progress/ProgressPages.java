package cn.zhunying.portal.progress;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.notice.ProgressCodes;
import cn.zhunying.border.TextRule;
import cn.zhunying.calendar.StatutoryClock;
import cn.zhunying.clock.CaseClocks;
import cn.zhunying.identity.signin.SignInAttempts;
import cn.zhunying.identity.signin.SignInAttempts.Closed;
import cn.zhunying.identity.signin.SignInAttempts.Reserved;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How a case stands, told by number and code. Nothing of the applicant is said; a wrong code counts
 * as a guess like a wrong password, whether or not the case exists.
 */
@Controller
class ProgressPages {

  private final Applications applications;
  private final CaseClocks clocks;
  private final ProgressCodes codes;
  private final SignInAttempts guesses;

  ProgressPages(
      Applications applications, CaseClocks clocks, ProgressCodes codes, SignInAttempts guesses) {
    this.applications = applications;
    this.clocks = clocks;
    this.codes = codes;
    this.guesses = guesses;
  }

  @GetMapping("/progress")
  String form() {
    return "progress";
  }

  @PostMapping("/progress")
  String look(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String asked = TextRule.CODE.clean(number);
    model.addAttribute("number", number);
    find(asked == null ? "" : asked, code, request.getRemoteAddr())
        .fold(
            found -> {
              model.addAttribute("found", found);
              model.addAttribute("clocks", clocks(found));
              return true;
            },
            refusals -> {
              response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
              model.addAttribute("refusals", refusals);
              model.addAttribute("anchor", "code");
              return false;
            });
    return "progress";
  }

  private Outcome<Application> find(String number, String code, String address) {
    SignInAttempts.Try attempt = guesses.reserve("progress " + number, address);
    if (attempt instanceof Closed closed) {
      return Outcome.refused(
          Refusal.form(
              "progress-closed",
              "code",
              String.valueOf(closed.left().plusSeconds(59).toMinutes())));
    }
    boolean right = codes.opens(number, code);
    return applications
        .find(number)
        .filter(a -> right)
        .map(
            a -> {
              guesses.succeeded((Reserved) attempt);
              return Outcome.done(a);
            })
        .orElseGet(() -> Outcome.refused(Refusal.form("progress-unknown", "code")));
  }

  /** An internal target is the bureau's own affair. */
  private List<?> clocks(Application a) {
    return clocks.reading(a.number()).clocks().stream()
        .filter(c -> c.type() != StatutoryClock.Type.INTERNAL)
        .toList();
  }
}
