package cn.zhunying.portal.city;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import cn.zhunying.engine.work.WorkList;
import cn.zhunying.engine.work.WorkLists;
import cn.zhunying.identity.Account;
import cn.zhunying.identity.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door: finding what one came for. */
@Controller
class HomePages {

  private static final int LONGEST = 60;

  /** Codes of the modes; what most people come for is listed first. */
  private static final List<String> ORDER =
      List.of("commitment", "improved", "filing", "abolished");

  private final City city = City.read();
  private final ItemSearch search = new ItemSearch(city);
  private final Items items;
  private final ReformModes modes;
  private final WorkLists work;
  private final CurrentAccount current;
  private final Clock clock;

  HomePages(Items items, ReformModes modes, WorkLists work, CurrentAccount current, Clock clock) {
    this.items = items;
    this.modes = modes;
    this.work = work;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(@RequestParam(defaultValue = "") String q, Model model) {
    LocalDate today = LocalDate.now(clock);
    String asked = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    Collection<Item> all = items.all();
    model.addAttribute("q", asked);
    model.addAttribute("hits", asked.isEmpty() ? null : search.find(asked, all));
    model.addAttribute(
        "modesOf",
        all.stream().collect(Collectors.toMap(Item::code, i -> shown(i, today).toList())));
    model.addAttribute("modes", byMode(all, today));
    model.addAttribute("common", city.common().stream().map(items::require).toList());
    current.find().filter(Account::isStaff).ifPresent(officer -> waiting(officer, model));
    return "home";
  }

  private void waiting(Account officer, Model model) {
    Map<WorkList, Integer> counts = work.counts(officer);
    model.addAttribute("counts", counts);
    model.addAttribute("most", WorkLists.COUNTED);
  }

  private Map<ReformMode, List<Item>> byMode(Collection<Item> all, LocalDate today) {
    return all.stream()
        .flatMap(i -> shown(i, today).map(mode -> Map.entry(mode, i)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                () -> new TreeMap<>(Comparator.comparing(mode -> ORDER.indexOf(mode.code()))),
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** The modes it is listed under: the city's and that of the free-trade zone. */
  private Stream<ReformMode> shown(Item item, LocalDate today) {
    return Arrays.stream(Region.values())
        .flatMap(region -> modes.find(item.code(), region, today).stream())
        .map(Mode::mode)
        .distinct();
  }
}
