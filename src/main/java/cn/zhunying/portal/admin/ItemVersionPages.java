package cn.zhunying.portal.admin;

import cn.zhunying.application.Applications;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.version.Difference;
import cn.zhunying.catalogue.version.ItemVersion;
import cn.zhunying.portal.frame.NotVisible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** For administrators: which versions of an item were in force, and what changed between two. */
@Controller
class ItemVersionPages {

  private final Items items;
  private final Applications applications;

  ItemVersionPages(Items items, Applications applications) {
    this.items = items;
    this.applications = applications;
  }

  @GetMapping("/admin/items/{code}")
  String versions(
      @PathVariable String code,
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String to,
      Model model) {
    model.addAttribute("item", items.find(code).orElseThrow(() -> new NotVisible("item " + code)));
    List<ItemVersion> versions = items.versions(code);
    model.addAttribute("versions", versions);
    model.addAttribute("open", applications.openByTerms(code));
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    if (from != null && to != null) {
      known(versions, from);
      known(versions, to);
      model.addAttribute(
          "differences",
          items.differences(code, from, to).stream()
              .collect(
                  Collectors.groupingBy(
                      Difference::part, LinkedHashMap::new, Collectors.toList())));
    }
    return "office/item-versions";
  }

  private static void known(List<ItemVersion> versions, String version) {
    if (versions.stream().noneMatch(v -> v.version().equals(version))) {
      throw new NotVisible("version " + version);
    }
  }
}
