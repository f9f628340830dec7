package cn.zhunying.portal.guide;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.ReformModes;
import cn.zhunying.catalogue.terms.ReformMode;
import cn.zhunying.catalogue.terms.Region;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 目录: every item as it is dealt with in each region on a day. */
@Component
class Catalogue {

  private final Items items;
  private final ReformModes modes;

  Catalogue(Items items, ReformModes modes) {
    this.items = items;
    this.modes = modes;
  }

  /** By mode, then by name; an item is not listed where the law does not deal with it. */
  List<CatalogueLine> on(LocalDate day, Optional<ReformMode> mode, Optional<Region> region) {
    return items.all().stream()
        .flatMap(
            item ->
                regions(region)
                    .flatMap(r -> modes.find(item.code(), r, day).stream())
                    .filter(m -> mode.isEmpty() || mode.get() == m.mode())
                    .map(m -> CatalogueLine.of(item, m)))
        .sorted(
            Comparator.comparing((CatalogueLine l) -> l.mode().mode())
                .thenComparing(CatalogueLine::name)
                .thenComparing(l -> l.mode().region()))
        .toList();
  }

  private static Stream<Region> regions(Optional<Region> asked) {
    return asked.map(Stream::of).orElseGet(() -> Arrays.stream(Region.values()));
  }
}
