package cn.zhunying.portal.admin;

import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.notification.Message;
import cn.zhunying.notification.Messages;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that could not be delivered, for the administrator, who may have it tried again. */
@Controller
class OutboxPages {

  private static final String BACK = "redirect:/admin/outbox";

  private final Messages messages;
  private final CurrentAccount current;

  OutboxPages(Messages messages, CurrentAccount current) {
    this.messages = messages;
    this.current = current;
  }

  @GetMapping("/admin/outbox")
  String outbox(Model model) {
    model.addAttribute("outbox", messages.outbox());
    model.addAttribute("failed", messages.failed());
    return "office/outbox";
  }

  @PostMapping("/admin/outbox/{id}/again")
  String again(@PathVariable long id, RedirectAttributes flash) {
    if (!messages.tryAgain(id, current.username())) {
      throw new NotVisible("letter " + id);
    }
    flash.addFlashAttribute("told", Told.that("told.mailAgain"));
    return BACK;
  }

  @PostMapping("/admin/outbox/again")
  String allAgain(RedirectAttributes flash) {
    long tried =
        messages.failed().stream()
            .map(Message::id)
            .filter(id -> messages.tryAgain(id, current.username()))
            .count();
    flash.addFlashAttribute("told", Told.that("told.mailsAgain", tried));
    return BACK;
  }
}
