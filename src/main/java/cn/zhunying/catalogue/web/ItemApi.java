package cn.zhunying.catalogue.web;

import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.guide.ServiceGuide;
import cn.zhunying.catalogue.terms.Mode;
import cn.zhunying.web.Paging;
import cn.zhunying.web.Problems;
import cn.zhunying.web.Reply;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public catalogue and its service guides. */
@RestController
@RequestMapping("/api/v1/items")
class ItemApi {

  /**
   * An item of the catalogue.
   *
   * @param code what requests name it by
   * @param name its official name
   * @param summary what it is about, in a sentence
   * @param modes how it is reformed in each region (证照分离)
   */
  record ItemLine(String code, String name, String summary, List<Mode> modes) {}

  private final Items items;
  private final ReformModes modes;

  ItemApi(Items items, ReformModes modes) {
    this.items = items;
    this.modes = modes;
  }

  /** All items of the catalogue. */
  @SecurityRequirements
  @GetMapping
  Reply<List<ItemLine>> listItems(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = Paging.USUAL) int size) {
    return Problems.answer(
        Paging.of(page, size), paging -> Reply.page(paging.of(items.all()).map(this::line)));
  }

  private ItemLine line(Item i) {
    return new ItemLine(i.code(), i.name(), i.summary(), modes.of(i.code()));
  }

  /**
   * The service guide of an item: what is asked for, by which clause, how long it takes, what is
   * told before committing, how it is supervised.
   *
   * @param code code of the item
   */
  @SecurityRequirements
  @GetMapping("/{code}")
  Reply<ServiceGuide> getItem(@PathVariable String code) {
    return items
        .find(code)
        .map(
            item ->
                Reply.done(
                    ServiceGuide.of(
                        item,
                        items.version(code),
                        modes.of(code),
                        CommitmentClause.of(items.require(code, item.first())))))
        .orElseGet(() -> Problems.notFound("事项", code));
  }
}
