package cn.zhunying.portal.register;

import cn.zhunying.catalogue.Items;
import cn.zhunying.commitment.publication.PublishedCommitment;
import cn.zhunying.commitment.publication.PublishedCommitments;
import cn.zhunying.commitment.publication.PublishedCommitments.Asked;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.portal.frame.Told;
import cn.zhunying.portal.sheet.Sheets;
import cn.zhunying.supervision.publicreport.PromiseReports;
import cn.zhunying.web.Paging;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 承诺公开: found, read, taken along as a sheet, and reported when it is not true. For anybody. */
@Controller
class CommitmentRegisterPages {

  private static final List<String> HEAD =
      List.of(
          "promises.subject",
          "common.uscc",
          "common.item",
          "promises.number",
          "promises.signedOn",
          "promises.state",
          "promises.clauses");

  private final PublishedCommitments commitments;
  private final PromiseReports reports;
  private final Items items;
  private final Sheets sheets;

  CommitmentRegisterPages(
      PublishedCommitments commitments, PromiseReports reports, Items items, Sheets sheets) {
    this.commitments = commitments;
    this.reports = reports;
    this.items = items;
    this.sheets = sheets;
  }

  @GetMapping("/public/commitments")
  String commitments(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Paging asked = Paging.shown(page);
    model.addAttribute("q", q);
    model.addAttribute("item", item);
    model.addAttribute("items", items.all().stream().filter(i -> i.commitment() != null).toList());
    model.addAttribute(
        "page", asked.read(commitments.rows(Asked.of(q, item), asked.from(), asked.most())));
    return "public-commitments";
  }

  @GetMapping("/public/commitments/export.xlsx")
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String item) {
    return sheets.download(
        "commitments",
        HEAD,
        commitments.rows(Asked.of(q, item), 0, Sheets.MOST).stream()
            .map(CommitmentRegisterPages::row)
            .toList());
  }

  private static List<Object> row(PublishedCommitment c) {
    return List.of(
        c.subject(),
        c.uscc(),
        c.item(),
        c.number(),
        c.signedOn().toString(),
        c.state(),
        c.promises().stream()
            .map(PublishedCommitment.Promise::text)
            .collect(Collectors.joining("\n")));
  }

  @GetMapping("/public/commitments/{number}")
  String commitment(@PathVariable String number, Model model) {
    model.addAttribute(
        "c", commitments.find(number).orElseThrow(() -> new NotVisible("commitment " + number)));
    return "public-commitment";
  }

  @PostMapping("/public/commitments/{number}/reports")
  String report(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes flash) {
    Told.of(reports.receive(number, text), flash, n -> Told.that("told.promiseReported"));
    return "redirect:/public/commitments/{number}";
  }
}
