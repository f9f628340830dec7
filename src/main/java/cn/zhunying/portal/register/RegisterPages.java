package cn.zhunying.portal.register;

import cn.zhunying.catalogue.terms.licence.PublicList;
import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.licence.register.RegisteredLicence;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.supervision.annual.PublishedReports;
import cn.zhunying.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers for anybody: commitments, licences by who holds them, reports and lists. */
@Controller
class RegisterPages {

  private final PublishedCommitments commitments;
  private final LicenceRegister licences;
  private final PublishedReports reports;

  RegisterPages(
      PublishedCommitments commitments, LicenceRegister licences, PublishedReports reports) {
    this.commitments = commitments;
    this.licences = licences;
    this.reports = reports;
  }

  @GetMapping("/public/reports")
  String reports(@RequestParam(defaultValue = "0") int page, Model model) {
    Paging asked = Paging.shown(page);
    model.addAttribute("page", asked.read(reports.rows(asked.from(), asked.most())));
    return "public-reports";
  }

  @GetMapping("/public/registers/{code}")
  String register(
      @PathVariable String code, @RequestParam(defaultValue = "0") int page, Model model) {
    PublicList list = licences.list(code).orElseThrow(() -> new NotVisible(code));
    Paging asked = Paging.shown(page);
    model.addAttribute("list", list);
    model.addAttribute("page", asked.read(licences.listed(list, asked.from(), asked.most())));
    return "public-register";
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
