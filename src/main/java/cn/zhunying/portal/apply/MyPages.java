package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Messages;
import cn.zhunying.portal.Further;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an applicant has here: cases, licences, messages. */
@Controller
class MyPages {

  private final OwnApplication own;
  private final Applications applications;
  private final Licences licences;
  private final Messages messages;

  MyPages(OwnApplication own, Applications applications, Licences licences, Messages messages) {
    this.own = own;
    this.applications = applications;
    this.licences = licences;
    this.messages = messages;
  }

  @GetMapping("/applications")
  String mine(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String licenceAfter,
      Model model) {
    String username = own.applicant().username();
    model.addAttribute(
        "applications",
        Further.read(
            applications.ofAccountAfter(username, after, Further.MOST),
            after,
            Application::number));
    model.addAttribute(
        "licences",
        Further.read(
            licences.ofAccountAfter(username, licenceAfter, Further.MOST),
            licenceAfter,
            Licence::number));
    return "applications";
  }

  @GetMapping("/messages")
  String messages(@RequestParam(required = false) @Nullable Long after, Model model) {
    String username = own.applicant().username();
    model.addAttribute(
        "messages",
        Further.read(
            messages.before(username, after == null ? Long.MAX_VALUE : after, Further.MOST),
            after == null ? null : after.toString(),
            m -> String.valueOf(m.id())));
    return "messages";
  }
}
