package cn.zhunying.portal.kit;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.law.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shown in a demonstration only: the same fragments as everywhere, with made-up content. */
@Controller
@ConditionalOnProperty("zhunying.demo")
class KitPages {

  private final Items items;
  private final Clock clock;

  KitPages(Items items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  @GetMapping("/kit")
  String kit(Model model) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute(
        "days", List.of(today.plusDays(30), today.plusDays(3), today, today.minusDays(4)));
    model.addAttribute("item", items.all().iterator().next());
    model.addAttribute("modes", List.of(ReformMode.values()));
    model.addAttribute("refusals", List.of(Refusal.form("progress-unknown", "kit-wrong")));
    model.addAttribute("anchor", "kit-wrong");
    model.addAttribute(
        "errors", Map.of("kit-wrong", Refusal.form("progress-unknown", "kit-wrong")));
    return "kit";
  }
}
