package cn.zhunying.portal.rights;

import cn.zhunying.border.RequestReader;
import cn.zhunying.border.TextRule;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Outcome;
import cn.zhunying.law.Refusal;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.retention.RetentionRules;
import cn.zhunying.rights.NewPrivacyRequest;
import cn.zhunying.rights.PrivacyRequests;
import cn.zhunying.rights.PrivacyRules;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 个人信息处理规则 and the requests people may make by them, open to everybody (个人信息保护法 第十七条、第三十五条、第五十条).
 */
@Controller
class PrivacyPages {

  private static final NewPrivacyRequest EMPTY =
      new NewPrivacyRequest(null, null, null, null, null, null);

  private final PrivacyRules rules;
  private final PrivacyRequests requests;
  private final RetentionRules retention;
  private final Bureaus bureaus;
  private final CurrentAccount current;
  private final Clock clock;
  private final String contact;

  PrivacyPages(
      PrivacyRules rules,
      PrivacyRequests requests,
      RetentionRules retention,
      Bureaus bureaus,
      CurrentAccount current,
      Clock clock,
      @Value("${zhunying.privacy.contact:}") String contact) {
    this.rules = rules;
    this.requests = requests;
    this.retention = retention;
    this.bureaus = bureaus;
    this.current = current;
    this.clock = clock;
    this.contact = contact;
  }

  /**
   * @param version of the rules; those in force without one
   */
  @GetMapping("/privacy")
  String privacy(@RequestParam(required = false) String version, Model model) {
    PrivacyRules.Version now = rules.on(LocalDate.now(clock));
    PrivacyRules.Version shown =
        version == null
            ? now
            : rules.find(version).orElseThrow(() -> new NotVisible("privacy rules"));
    return shown(shown, shown.equals(now), EMPTY, List.of(), model);
  }

  private String shown(
      PrivacyRules.Version version,
      boolean inForce,
      NewPrivacyRequest asked,
      List<Refusal> refusals,
      Model model) {
    model.addAttribute("version", version);
    model.addAttribute("inForce", inForce);
    model.addAttribute("versions", rules.versions());
    model.addAttribute("rules", retention.all());
    model.addAttribute("authority", bureaus.require("city").name());
    model.addAttribute("contact", contact.isBlank() ? null : contact);
    model.addAttribute("kinds", rules.kinds());
    model.addAttribute("bureaus", bureaus.all());
    model.addAttribute("within", rules.within());
    model.addAttribute("asked", asked);
    model.addAttribute("refusals", refusals);
    Optional<Account> account = current.find();
    model.addAttribute("own", account.map(a -> requests.ofAccount(a.username())).orElse(List.of()));
    return "privacy";
  }

  /** Answered at once, not by way of a session: nothing keeps the secret but its hash. */
  @PostMapping("/privacy/requests")
  String ask(NewPrivacyRequest given, Model model, HttpServletResponse answer) {
    Outcome<PrivacyRequests.Received> received =
        RequestReader.read(given).then(clean -> requests.receive(clean, current.find()));
    return received.fold(
        done -> {
          answer.setStatus(HttpStatus.CREATED.value());
          model.addAttribute("received", done.request());
          model.addAttribute("secret", done.secret());
          return "privacy-request";
        },
        refused -> {
          answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
          return shown(rules.on(LocalDate.now(clock)), true, given, refused, model);
        });
  }

  /** Where somebody without an account reads the answer; nothing says whether a number exists. */
  @GetMapping("/privacy/requests")
  String answers(
      @RequestParam(required = false) String number,
      @RequestParam(required = false) String secret,
      Model model) {
    String asked = TextRule.CODE.clean(number);
    model.addAttribute("number", asked);
    model.addAttribute(
        "request",
        asked == null || secret == null ? null : requests.find(asked, secret).orElse(null));
    return "privacy-request";
  }
}
