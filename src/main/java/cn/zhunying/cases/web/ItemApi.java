package cn.zhunying.cases.web;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.guide.ServiceGuide;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.catalogue.terms.action.Action;
import cn.zhunying.identity.CurrentAccount;
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

/** The public catalogue and its service guides. */
@RestController
@RequestMapping("/api/v1/items")
class ItemApi {

  record ItemLine(String code, String name, String summary, List<Mode> modes) {}

  private final Items items;
  private final ReformModes modes;
  private final Examples examples;
  private final CurrentAccount current;

  ItemApi(Items items, ReformModes modes, Examples examples, CurrentAccount current) {
    this.items = items;
    this.modes = modes;
    this.examples = examples;
    this.current = current;
  }

  @GetMapping
  List<ItemLine> all() {
    return items.all().stream()
        .map(i -> new ItemLine(i.code(), i.name(), i.summary(), modes.of(i.code())))
        .toList();
  }

  @GetMapping("/{code}")
  ResponseEntity<Object> guide(@PathVariable String code) {
    return items
        .find(code)
        .<ResponseEntity<Object>>map(
            item ->
                ResponseEntity.ok(
                    ServiceGuide.of(
                        item,
                        items.version(code),
                        modes.of(code),
                        CommitmentClause.of(items.require(code, Action.establish.code())))))
        .orElseGet(() -> Problems.notFound("事项", code));
  }

  /**
   * A complete, valid, fictional body for {@code POST applications}; a new subject each time. An
   * action on a licence is about the caller's own newest one.
   */
  @GetMapping("/{code}/example")
  ResponseEntity<Object> example(
      @PathVariable String code,
      @RequestParam(defaultValue = "commitment") String procedure,
      @RequestParam(defaultValue = "establish") String action,
      @RequestParam(defaultValue = "citywide") String region) {
    Optional<Item> item = items.find(code);
    if (item.isEmpty()) {
      return Problems.notFound("事项", code);
    }
    if (items.find(code, action).isEmpty()) {
      return Problems.refused(
          Refusal.form(
              "action-not-offered",
              "action",
              action,
              item.get().actions().keySet().stream().map(Action::code).toList()));
    }
    Item terms = items.require(code, action);
    return ResponseEntity.ok(
        current
            .find()
            .flatMap(a -> examples.onLicence(terms, procedure, action, region, a.username()))
            .orElseGet(() -> examples.submission(terms, procedure, action, region)));
  }
}
