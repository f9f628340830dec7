package cn.zhunying.catalogue.web;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.version.ItemVersion;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
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

  /** Newest first; the first is in force. */
  @GetMapping("/versions")
  ResponseEntity<Object> versions(@PathVariable String code) {
    return items.find(code).isEmpty()
        ? Problems.notFound("事项", code)
        : ResponseEntity.ok(items.versions(code));
  }

  /** {@code [{part, subject, words, clause}]}, terms first. */
  @GetMapping("/differences")
  ResponseEntity<Object> differences(
      @PathVariable String code, @RequestParam String from, @RequestParam String to) {
    if (items.find(code).isEmpty()) {
      return Problems.notFound("事项", code);
    }
    List<String> known = items.versions(code).stream().map(ItemVersion::version).toList();
    Optional<Refusal> refusal = unknown("from", from, known).or(() -> unknown("to", to, known));
    return refusal
        .map(Problems::refused)
        .orElseGet(() -> ResponseEntity.ok(items.differences(code, from, to)));
  }

  private static Optional<Refusal> unknown(String field, String version, List<String> known) {
    return known.contains(version)
        ? Optional.empty()
        : Optional.of(
            Refusal.form("item-version-unknown", field, version, String.join("、", known)));
  }
}
