package cn.zhunying.supervision.annual;

import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.supervision.Publication;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 年度报告公示: of what the items publish, and nothing else. */
@Service
public class PublishedReports {

  private final PublishedReportTable table;
  private final Items items;

  PublishedReports(PublishedReportTable table, Items items) {
    this.table = table;
    this.items = items;
  }

  /** So many of them, latest first, after the first {@code from}. */
  @Transactional(readOnly = true)
  public List<PublishedReport> rows(long from, int most) {
    return table.page(kinds(Publication::reports), kinds(Publication::missing), from, most);
  }

  private List<String> kinds(Predicate<Publication> published) {
    return items.all().stream()
        .flatMap(
            item ->
                item.supervision().duties().stream()
                    .filter(d -> d.publishes() != null && published.test(d.publishes()))
                    .map(d -> item.code() + "/" + d.kind()))
        .toList();
  }
}
