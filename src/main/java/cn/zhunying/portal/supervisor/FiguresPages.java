package cn.zhunying.portal.supervisor;

import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.portal.sheet.Sheets;
import cn.zhunying.supervision.figures.Figures;
import cn.zhunying.web.Texts;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of commitments, for supervisors and inspectors of the bureau that decided. */
@Controller
class FiguresPages {

  private static final List<String> HEAD =
      List.of(
          "common.item",
          "figures.bureau",
          "figures.procedure",
          "figures.decided",
          "figures.seconds",
          "figures.verified",
          "figures.kept",
          "figures.broken",
          "figures.licences",
          "figures.visits");
  private static final List<String> CLAUSES =
      List.of(
          "common.item",
          "figures.clause",
          "figures.promised",
          "figures.looked",
          "figures.kept",
          "figures.broken");

  private final Supervising supervising;
  private final Figures figures;
  private final Sheets sheets;
  private final Items items;
  private final Bureaus bureaus;
  private final Texts texts;

  FiguresPages(
      Supervising supervising,
      Figures figures,
      Sheets sheets,
      Items items,
      Bureaus bureaus,
      Texts texts) {
    this.supervising = supervising;
    this.figures = figures;
    this.sheets = sheets;
    this.items = items;
    this.bureaus = bureaus;
    this.texts = texts;
  }

  @GetMapping("/supervision/commitments")
  String page(Model model) {
    List<Figures.Row> rows = figures.rows(supervising.sight());
    List<Figures.Row> committed =
        rows.stream().filter(r -> r.procedure().equals("commitment")).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("clauses", figures.clauses(supervising.sight()));
    model.addAttribute("decided", rows.stream().mapToLong(Figures.Row::decided).sum());
    model.addAttribute("committed", committed.stream().mapToLong(Figures.Row::decided).sum());
    model.addAttribute("verified", committed.stream().mapToLong(Figures.Row::verified).sum());
    model.addAttribute("broken", committed.stream().mapToLong(Figures.Row::broken).sum());
    return "office/figures";
  }

  @GetMapping("/supervision/commitments.xlsx")
  ResponseEntity<byte[]> rows() {
    return sheets.download(
        "commitments", HEAD, figures.rows(supervising.sight()).stream().map(this::row).toList());
  }

  @GetMapping("/supervision/commitment-clauses.xlsx")
  ResponseEntity<byte[]> clauses() {
    return sheets.download(
        "commitment-clauses",
        CLAUSES,
        figures.clauses(supervising.sight()).stream().map(this::row).toList());
  }

  private List<Object> row(Figures.Row r) {
    return List.of(
        items.require(r.item()).name(),
        bureaus.require(r.bureau()).name(),
        texts.say("figures.by." + r.procedure()),
        r.decided(),
        r.seconds() == null ? "" : r.seconds(),
        r.verified(),
        r.kept(),
        r.broken(),
        r.licences(),
        r.visits());
  }

  private List<Object> row(Figures.ClauseRow r) {
    return List.of(
        items.require(r.item()).name(), r.text(), r.promised(), r.looked(), r.kept(), r.broken());
  }
}
