package cn.zhunying.portal.office;

import cn.zhunying.application.Application;
import cn.zhunying.application.Applications;
import cn.zhunying.decision.review.Reviews;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.identity.Role;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.web.Paging;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人工复核: asked for on the applicant's page of the case, answered from the bureau's list. */
@Controller
class ReviewPages {

  private final Reviews reviews;
  private final Applications applications;
  private final CurrentAccount current;

  ReviewPages(Reviews reviews, Applications applications, CurrentAccount current) {
    this.reviews = reviews;
    this.applications = applications;
    this.current = current;
  }

  @PostMapping("/applications/{number}/review")
  String request(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    Application own =
        applications
            .own(number, current.require().username())
            .orElseThrow(() -> new NotVisible(number));
    Told.of(reviews.request(own, reason), flash, asked -> Told.that("told.reviewAsked"));
    return "redirect:/applications/" + number;
  }

  @GetMapping("/cases/reviews")
  String open(@RequestParam(defaultValue = "0") int page, Model model) {
    Account approver = approver();
    Paging asked = Paging.shown(page);
    model.addAttribute(
        "reviews", asked.read(reviews.open(approver.bureau(), asked.from(), asked.most())));
    return "office/reviews";
  }

  @PostMapping("/cases/{number}/review")
  String answer(
      @PathVariable String number,
      @RequestParam(required = false) Boolean upheld,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    Account approver = approver();
    Application of =
        applications
            .find(number)
            .filter(a -> approver.worksAt(a.bureau()))
            .orElseThrow(() -> new NotVisible(number));
    if (!Told.of(
        reviews.answer(approver, of, upheld, reason),
        flash,
        done -> Told.that("told.reviewAnswered"))) {
      flash.addFlashAttribute("typedFor", number);
      flash.addFlashAttribute("typed", reason);
    }
    return "redirect:/cases/reviews";
  }

  private Account approver() {
    Account account = current.require();
    if (!account.has(Role.APPROVER)) {
      throw new AccessDeniedException("approvers only");
    }
    return account;
  }
}
