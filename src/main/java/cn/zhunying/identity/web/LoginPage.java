package cn.zhunying.identity.web;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.DemoAccounts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page of portal, Tasklist and Cockpit. */
@Controller
class LoginPage {

  private final ObjectProvider<DemoAccounts> demo;
  private final CurrentAccount current;

  LoginPage(ObjectProvider<DemoAccounts> demo, CurrentAccount current) {
    this.demo = demo;
    this.current = current;
  }

  @GetMapping("/login")
  String show(
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String error,
      @RequestParam(required = false) String locked,
      @RequestParam(required = false) String busy,
      @RequestParam(required = false) String changed,
      @RequestParam(required = false) String logout,
      Model model) {
    if (current.find().isPresent() && error == null) {
      return "redirect:" + Landing.of(current.require(), from);
    }
    DemoAccounts accounts = demo.getIfAvailable();
    model.addAttribute("from", from);
    model.addAttribute("wrong", error != null);
    model.addAttribute("closed", locked != null);
    model.addAttribute("busy", busy != null);
    model.addAttribute("changed", changed != null);
    model.addAttribute("signedOut", logout != null);
    model.addAttribute("demoAccounts", accounts == null ? List.of() : accounts.all());
    model.addAttribute("demoPassword", accounts == null ? "" : DemoAccounts.PASSWORD);
    return "login";
  }
}
