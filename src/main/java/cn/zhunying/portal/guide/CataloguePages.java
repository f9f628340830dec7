package cn.zhunying.portal.guide;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.guide.Notice;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.portal.frame.NotVisible;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue for anybody, to read, to filter, to take away; and what may be signed, blank. */
@Controller
class CataloguePages {

  private final Catalogue catalogue;
  private final CatalogueCsv csv;
  private final Items items;
  private final Clock clock;

  CataloguePages(Catalogue catalogue, CatalogueCsv csv, Items items, Clock clock) {
    this.catalogue = catalogue;
    this.csv = csv;
    this.items = items;
    this.clock = clock;
  }

  /**
   * @param mode code of a mode; all of them when it is none
   * @param on the day, today when it is none
   */
  @GetMapping("/public/catalogue")
  String page(
      @RequestParam(required = false) String mode,
      @RequestParam(required = false) String region,
      @RequestParam(required = false) String on,
      Model model) {
    model.addAttribute("lines", lines(mode, region, on));
    model.addAttribute("allModes", ReformMode.values());
    model.addAttribute("allRegions", Region.values());
    model.addAttribute("mode", mode(mode).map(ReformMode::code).orElse(""));
    model.addAttribute("region", region(region).map(Region::name).orElse(""));
    model.addAttribute("on", day(on));
    return "public-catalogue";
  }

  @GetMapping("/public/catalogue.csv")
  ResponseEntity<byte[]> table(
      @RequestParam(required = false) String mode,
      @RequestParam(required = false) String region,
      @RequestParam(required = false) String on) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("catalogue-%s.csv".formatted(day(on)))
                .build()
                .toString())
        .body(csv.of(lines(mode, region, on)).getBytes(StandardCharsets.UTF_8));
  }

  /** 告知承诺书 with nothing filled in, to print; not where an item is never dealt with that way. */
  @GetMapping("/items/{code}/letter")
  String letter(@PathVariable String code, Model model) {
    var item =
        items
            .find(code)
            .filter(i -> i.commitment() != null)
            .orElseThrow(() -> new NotVisible("letter " + code));
    model.addAttribute("item", item);
    model.addAttribute("notice", Notice.of(item, items.version(code)));
    model.addAttribute("clauses", CommitmentClause.of(items.require(code, item.first())));
    return "commitment-blank";
  }

  private List<CatalogueLine> lines(
      @Nullable String mode, @Nullable String region, @Nullable String on) {
    return catalogue.on(day(on), mode(mode), region(region));
  }

  private static Optional<ReformMode> mode(@Nullable String code) {
    return Arrays.stream(ReformMode.values()).filter(m -> m.code().equals(code)).findFirst();
  }

  private static Optional<Region> region(@Nullable String name) {
    return Arrays.stream(Region.values()).filter(r -> r.name().equals(name)).findFirst();
  }

  private LocalDate day(@Nullable String on) {
    try {
      return on == null || on.isBlank() ? LocalDate.now(clock) : LocalDate.parse(on);
    } catch (DateTimeException e) {
      return LocalDate.now(clock);
    }
  }
}
