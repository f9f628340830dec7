package cn.zhunying.catalogue.web;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.version.Difference;
import cn.zhunying.catalogue.version.ItemVersion;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of items, for administrators: which were in force since when, and what changed. */
@RestController
@RequestMapping("/api/v1/admin/items/{code}")
class ItemVersionApi {

  private final Items items;

  ItemVersionApi(Items items) {
    this.items = items;
  }

  /**
   * The versions of an item, newest first. The first is in force.
   *
   * @param code code of the item
   */
  @GetMapping("/versions")
  Reply<List<ItemVersion>> listItemVersions(
      @PathVariable String code,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return items.find(code).isEmpty()
        ? Problems.notFound("事项", code)
        : Problems.answer(
            Paging.of(page, size), paging -> Reply.page(paging.of(items.versions(code))));
  }

  /**
   * What changed between two versions of an item, in words. Terms come first.
   *
   * @param code code of the item
   * @param from the earlier version
   * @param to the later version
   */
  @GetMapping("/differences")
  Reply<List<Difference>> compareItemVersions(
      @PathVariable String code, @RequestParam String from, @RequestParam String to) {
    if (items.find(code).isEmpty()) {
      return Problems.notFound("事项", code);
    }
    List<String> known = items.versions(code).stream().map(ItemVersion::version).toList();
    Optional<Refusal> refusal = unknown("from", from, known).or(() -> unknown("to", to, known));
    return refusal
        .map(Problems::<List<Difference>>refused)
        .orElseGet(() -> Reply.done(items.differences(code, from, to)));
  }

  private static Optional<Refusal> unknown(String field, String version, List<String> known) {
    return known.contains(version)
        ? Optional.empty()
        : Optional.of(
            Refusal.form("item-version-unknown", field, version, String.join("、", known)));
  }
}
