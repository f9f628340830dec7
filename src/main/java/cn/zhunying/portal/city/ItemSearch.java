package cn.zhunying.portal.city;

import cn.zhunying.catalogue.Item;
import cn.zhunying.search.Wanted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds items by their name, by pinyin, and by what people call them. */
final class ItemSearch {

  /**
   * An item that was found.
   *
   * @param because the word of the people it was found by; null when its own name or summary says
   *     it
   */
  record Hit(Item item, @Nullable String because) {}

  private final List<City.Words> words;

  ItemSearch(City city) {
    this.words = city.words();
  }

  /** By name first, then by people's words, then by what the summary says. */
  List<Hit> find(String asked, Collection<Item> items) {
    String q = asked.strip();
    Map<String, Hit> hits = new LinkedHashMap<>();
    Optional<Wanted> wanted = Wanted.of(q);
    Predicate<String> meant =
        text -> text.contains(q) || wanted.filter(w -> w.matches(text)).isPresent();
    items.stream()
        .filter(i -> meant.test(i.name()))
        .forEach(i -> hits.put(i.code(), new Hit(i, null)));
    for (City.Words group : words) {
      group.said().stream()
          .filter(word -> q.contains(word) || meant.test(word))
          .findFirst()
          .ifPresent(
              word ->
                  group
                      .items()
                      .forEach(
                          code ->
                              items.stream()
                                  .filter(i -> i.code().equals(code))
                                  .forEach(i -> hits.putIfAbsent(code, new Hit(i, word)))));
    }
    items.stream()
        .filter(i -> i.summary().contains(q))
        .forEach(i -> hits.putIfAbsent(i.code(), new Hit(i, null)));
    return List.copyOf(hits.values());
  }
}
