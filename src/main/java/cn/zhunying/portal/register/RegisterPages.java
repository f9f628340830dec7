package cn.zhunying.portal.register;

import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.licence.register.RegisteredLicence;
import cn.zhunying.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers for anybody: commitments, and licences by who holds them. */
@Controller
class RegisterPages {

  private final PublishedCommitments commitments;
  private final LicenceRegister licences;

  RegisterPages(PublishedCommitments commitments, LicenceRegister licences) {
    this.commitments = commitments;
    this.licences = licences;
  }

  @GetMapping("/public/commitments")
  String commitments(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("page", commitments.page(page));
    return "public-commitments";
  }

  @GetMapping("/public/licences")
  String licences(
      @RequestParam(required = false) String q,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("q", q);
    if (q != null) {
      Paging asked = Paging.shown(page);
      Outcome<Paging.Page<RegisteredLicence>> found =
          licences.find(q, asked.from(), asked.most()).map(asked::read);
      model.addAttribute("refusals", found.refusals());
      model.addAttribute("page", found.<Object>fold(p -> p, refused -> null));
    }
    return "public-licences";
  }
}
