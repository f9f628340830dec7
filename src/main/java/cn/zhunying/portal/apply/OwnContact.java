package cn.zhunying.portal.apply;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.application.Submission.Contact;
import cn.zhunying.application.intake.ContactCorrections;
import cn.zhunying.border.RequestReader;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.subject.Personal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contact of an open case, put right by the applicant. */
@Controller
class OwnContact {

  private final Applications applications;
  private final ContactCorrections contacts;
  private final CurrentAccount current;

  OwnContact(Applications applications, ContactCorrections contacts, CurrentAccount current) {
    this.applications = applications;
    this.contacts = contacts;
    this.current = current;
  }

  static Contact of(Personal kept) {
    return new Contact(kept.contactName(), kept.phone(), kept.email());
  }

  @PostMapping("/applications/{number}/contact")
  String correct(@PathVariable String number, Contact given, RedirectAttributes flash) {
    Application a =
        applications.own(number, current.username()).orElseThrow(() -> new NotVisible(number));
    Told.of(
        RequestReader.read(given).then(clean -> contacts.correct(a, clean)),
        flash,
        done -> Told.that("contact.saved"));
    return "redirect:/applications/%s".formatted(number);
  }
}
