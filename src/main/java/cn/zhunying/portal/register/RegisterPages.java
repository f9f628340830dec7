package cn.zhunying.portal.register;

import cn.zhunying.application.publicity.PublicObjections;
import cn.zhunying.application.publicity.RunningPublicities;
import cn.zhunying.catalogue.terms.licence.PublicList;
import cn.zhunying.law.Outcome;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.licence.register.RegisteredLicence;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.supervision.annual.PublishedReports;
import cn.zhunying.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers for anybody: licences by who holds them, reports and lists. */
@Controller
class RegisterPages {

  private final LicenceRegister licences;
  private final PublishedReports reports;
  private final RunningPublicities publicities;
  private final PublicObjections objections;

  RegisterPages(
      LicenceRegister licences,
      PublishedReports reports,
      RunningPublicities publicities,
      PublicObjections objections) {
    this.licences = licences;
    this.reports = reports;
    this.publicities = publicities;
    this.objections = objections;
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

  @GetMapping("/public/publicities")
  String publicities(@RequestParam(defaultValue = "0") int page, Model model) {
    Paging asked = Paging.shown(page);
    model.addAttribute("page", asked.read(publicities.running(asked.from(), asked.most())));
    return "public-publicities";
  }

  @PostMapping("/public/publicities/{id}/objections")
  String object(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes flash) {
    Told.of(objections.raise(id, text), flash, number -> Told.that("told.objected"));
    return "redirect:/public/publicities";
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
