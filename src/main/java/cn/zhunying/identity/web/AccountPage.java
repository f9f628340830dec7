package cn.zhunying.identity.web;

import cn.zhunying.identity.Account;
import cn.zhunying.identity.AccountSessions;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.account.OwnPassword;
import cn.zhunying.identity.account.PasswordRules;
import cn.zhunying.law.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的账号: who one is here, where one is signed in, and the own password. */
@Controller
class AccountPage {

  /** A session as the page tells of it. */
  private final CurrentAccount current;

  private final AccountSessions sessions;
  private final OwnPassword password;
  private final Bureaus bureaus;

  AccountPage(
      CurrentAccount current, AccountSessions sessions, OwnPassword password, Bureaus bureaus) {
    this.current = current;
    this.sessions = sessions;
    this.password = password;
    this.bureaus = bureaus;
  }

  @GetMapping("/account")
  String show(
      @RequestParam(required = false) String done,
      Authentication who,
      HttpServletRequest request,
      Model model) {
    return page(model, who, request, List.of(), done);
  }

  @PostMapping("/account/password")
  String change(
      @RequestParam String old,
      @RequestParam String fresh,
      @RequestParam String again,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String username = current.require().username();
    List<Refusal> refusals = password.change(username, old, fresh, again, request.getRemoteAddr());
    if (!refusals.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(model, who, request, refusals, null);
    }
    if (OwnPasswordFirst.isOneTime(who)) {
      // this session has no role; the next one will
      sessions.end(username);
      return "redirect:/login?changed";
    }
    sessions.endOthers(username, request.getSession().getId());
    return "redirect:/account?done=password";
  }

  @PostMapping("/account/sessions")
  String endOthers(HttpServletRequest request) {
    sessions.endOthers(current.require().username(), request.getSession().getId());
    return "redirect:/account?done=sessions";
  }

  private String page(
      Model model,
      Authentication who,
      HttpServletRequest request,
      List<Refusal> refusals,
      @Nullable String done) {
    Account account = current.require();
    model.addAttribute("username", account.username());
    model.addAttribute("name", account.displayName());
    model.addAttribute("bureau", bureaus.find(account.bureau()).map(Bureau::name).orElse(null));
    model.addAttribute("posts", account.roles().stream().sorted().toList());
    model.addAttribute("oneTime", OwnPasswordFirst.isOneTime(who));
    model.addAttribute("shortest", PasswordRules.SHORTEST);
    model.addAttribute("refusals", refusals);
    model.addAttribute("done", done);
    model.addAttribute(
        "sessions",
        sessions.of(account.username(), request.getSession().getId()).stream().toList());
    return "account";
  }
}
