package cn.zhunying.portal.rights;

import cn.zhunying.border.RequestReader;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.privacy.Masks;
import cn.zhunying.rights.PrivacyAnswer;
import cn.zhunying.rights.PrivacyRequest;
import cn.zhunying.rights.PrivacyRequests;
import cn.zhunying.rights.RequestOutcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requests a bureau is to answer; the list names nobody in full, the request itself does. */
@Controller
class RequestInbox {

  /** A line of the list. */
  record Line(PrivacyRequest request, String name) {}

  private final PrivacyRequests requests;
  private final CurrentAccount current;
  private final Clock clock;

  RequestInbox(PrivacyRequests requests, CurrentAccount current, Clock clock) {
    this.requests = requests;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/supervision/privacy-requests")
  String inbox(Model model) {
    List<Line> lines =
        requests.inbox(current.require()).stream()
            .map(r -> new Line(r, Masks.name(r.name())))
            .toList();
    model.addAttribute("lines", lines);
    model.addAttribute("today", LocalDate.now(clock));
    return "office/privacy-requests";
  }

  @GetMapping("/supervision/privacy-requests/{number}")
  String one(@PathVariable String number, Model model) {
    Account account = current.require();
    model.addAttribute(
        "request", requests.find(number, account).orElseThrow(() -> new NotVisible(number)));
    model.addAttribute("outcomes", RequestOutcome.values());
    model.addAttribute("today", LocalDate.now(clock));
    return "office/privacy-request";
  }

  @PostMapping("/supervision/privacy-requests/{number}")
  String answer(@PathVariable String number, PrivacyAnswer given, RedirectAttributes flash) {
    Told.of(
        RequestReader.read(given).then(clean -> requests.answer(number, clean, current.require())),
        flash,
        done -> Told.that("inbox.answered"));
    flash.addFlashAttribute("typed", given.reason());
    return "redirect:/supervision/privacy-requests/" + number;
  }
}
