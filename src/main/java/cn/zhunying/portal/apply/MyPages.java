package cn.zhunying.portal.apply;

import cn.zhunying.application.Applications;
import cn.zhunying.licence.Licences;
import cn.zhunying.notification.Messages;
import cn.zhunying.web.Paging;
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
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "0") int licencePage,
      Model model) {
    String username = own.applicant().username();
    Paging filed = Paging.shown(page);
    Paging held = Paging.shown(licencePage);
    model.addAttribute(
        "applications", filed.read(applications.ofAccount(username, filed.from(), filed.most())));
    model.addAttribute(
        "licences", held.read(licences.ofAccount(username, held.from(), held.most())));
    return "applications";
  }

  @GetMapping("/messages")
  String messages(@RequestParam(defaultValue = "0") int page, Model model) {
    Paging asked = Paging.shown(page);
    model.addAttribute(
        "messages",
        asked.read(messages.of(own.applicant().username(), asked.from(), asked.most())));
    return "messages";
  }
}
