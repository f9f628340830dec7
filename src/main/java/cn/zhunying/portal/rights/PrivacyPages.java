package cn.zhunying.portal.rights;

import cn.zhunying.identity.Bureaus;
import cn.zhunying.retention.RetentionRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 个人信息处理规则, open to everybody (个人信息保护法 第十七条、第三十五条). */
@Controller
class PrivacyPages {

  private final RetentionRules rules;
  private final Bureaus bureaus;
  private final String contact;

  PrivacyPages(
      RetentionRules rules,
      Bureaus bureaus,
      @Value("${zhunying.privacy.contact:}") String contact) {
    this.rules = rules;
    this.bureaus = bureaus;
    this.contact = contact;
  }

  @GetMapping("/privacy")
  String privacy(Model model) {
    model.addAttribute("rules", rules.all());
    model.addAttribute("authority", bureaus.require("city").name());
    model.addAttribute("contact", contact.isBlank() ? null : contact);
    return "privacy";
  }
}
