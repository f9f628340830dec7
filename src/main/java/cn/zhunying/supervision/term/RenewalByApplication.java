package cn.zhunying.supervision.term;

import static java.util.Objects.requireNonNull;

import cn.zhunying.calendar.ChineseDates;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.Effect;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.supervision.Terms;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a holder that the term goes on only if it asks, until when, and why. */
@Component
class RenewalByApplication {

  private final HolderNotices notices;
  private final Items items;
  private final Terms terms;

  RenewalByApplication(HolderNotices notices, Items items, Terms terms) {
    this.notices = notices;
    this.items = items;
    this.terms = terms;
  }

  void ask(Licence licence, String reason) {
    notices.tell(
        licence.number(),
        "renewal-by-application",
        Map.of(
            "licence", licence.number(),
            "reason", reason,
            "window", window(licence),
            "until", ChineseDates.format(requireNonNull(licence.validUntil()))));
  }

  /** When the item says that its holder may ask. */
  private String window(Licence licence) {
    Item item = items.require(licence.item());
    return item.that(Effect.extend).map(item::action).stream()
        .flatMap(law -> Stream.of(law.askWithin(), law.askBefore()))
        .filter(Objects::nonNull)
        .map(Limit::text)
        .findFirst()
        .orElse(terms.texts().renewal().window());
  }
}
