package cn.zhunying.portal.credit;

import cn.zhunying.credit.CreditStanding;
import cn.zhunying.credit.CreditStandings;
import cn.zhunying.credit.list.ListLine;
import cn.zhunying.credit.list.PublicLists;
import cn.zhunying.licence.register.LicenceRegister;
import cn.zhunying.portal.frame.NotVisible;
import cn.zhunying.web.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published lists, and one firm: its permits, its points, its list. For anybody. */
@Controller
class PublicCreditPages {

  private static final int PERMITS = 20;
  private static final int EXPORTED = 10_000;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PublicLists lists;
  private final CreditStandings standings;
  private final LicenceRegister licences;
  private final ListSheet sheet;

  PublicCreditPages(
      PublicLists lists, CreditStandings standings, LicenceRegister licences, ListSheet sheet) {
    this.lists = lists;
    this.standings = standings;
    this.licences = licences;
    this.sheet = sheet;
  }

  @GetMapping("/public/credit")
  String lists(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Paging asked = Paging.shown(page);
    model.addAttribute("q", q);
    model.addAttribute("list", list);
    model.addAttribute("cycle", lists.cycle());
    model.addAttribute("page", asked.read(lists.page(q, list, asked.from(), asked.most())));
    return "public-credit";
  }

  @GetMapping("/public/credit/export.{format:csv|xlsx}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      @RequestParam(defaultValue = "") @Nullable String q,
      @RequestParam(defaultValue = "") @Nullable String list) {
    List<ListLine> lines = lists.page(q, list, 0, EXPORTED);
    boolean csv = format.equals("csv");
    return ResponseEntity.ok()
        .contentType(csv ? MediaType.parseMediaType("text/csv;charset=UTF-8") : XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("credit." + format).build().toString())
        .body(csv ? sheet.csv(lines) : sheet.xlsx(lines));
  }

  @GetMapping("/public/credit/{uscc}")
  String firm(@PathVariable String uscc, Model model) {
    CreditStanding standing = standings.of(uscc).orElseThrow(() -> new NotVisible(uscc));
    model.addAttribute("standing", standing);
    model.addAttribute(
        "permits", licences.find(uscc, 0, PERMITS).fold(found -> found, refused -> List.of()));
    return "public-credit-firm";
  }
}
