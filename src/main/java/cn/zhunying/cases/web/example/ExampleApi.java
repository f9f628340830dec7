package cn.zhunying.cases.web.example;

import cn.zhunying.application.Submission;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.law.Refusal;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bodies to begin with, for people who script. */
@RestController
class ExampleApi {

  private final Items items;
  private final Examples examples;
  private final CurrentAccount current;

  ExampleApi(Items items, Examples examples, CurrentAccount current) {
    this.items = items;
    this.examples = examples;
    this.current = current;
  }

  /**
   * A complete, valid, fictional body for {@code POST applications}. A new subject each time; an
   * action on a licence is about the caller's own newest one.
   *
   * @param code code of the item
   * @param procedure {@code commitment} or {@code general}
   * @param action what is applied for, one of the item's actions
   * @param region {@code citywide} or {@code ftz}
   */
  @SecurityRequirements
  @GetMapping("/api/v1/items/{code}/example")
  Reply<Submission> getItemExample(
      @PathVariable String code,
      @RequestParam(defaultValue = "commitment") String procedure,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(defaultValue = "citywide") String region) {
    Optional<Item> item = items.find(code);
    if (item.isEmpty()) {
      return Problems.notFound("事项", code);
    }
    String asked = action == null ? item.get().first() : action;
    if (items.find(code, asked).isEmpty()) {
      return Problems.refused(
          Refusal.form(
              "action-not-offered", "action", asked, List.copyOf(item.get().actions().keySet())));
    }
    Item terms = items.require(code, asked);
    return Reply.done(
        current
            .find()
            .flatMap(a -> examples.onLicence(terms, procedure, asked, region, a.username()))
            .orElseGet(() -> examples.submission(terms, procedure, asked, region)));
  }
}
