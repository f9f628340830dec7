package cn.zhunying.application.filing;

import cn.zhunying.application.Case;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.calendar.Calendars;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.procedure.FilingTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.DocumentKinds;
import cn.zhunying.documents.Point;
import cn.zhunying.law.CommonRules;
import cn.zhunying.law.LawDataException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 回执: what was taken on the spot, by which rule, and what the filer should still know. */
@Component
class Receipts {

  private static final String PLAIN = "备案";

  private final CaseDocuments documents;
  private final Calendars calendars;
  private final CommonRules rules;
  private final Clock clock;

  /** Every item's receipt must be there: said at boot, not at the first filing. */
  Receipts(
      CaseDocuments documents,
      Calendars calendars,
      CommonRules rules,
      Clock clock,
      Items items,
      DocumentKinds kinds) {
    this.documents = documents;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
    items.all().stream()
        .filter(item -> item.filing() != null)
        .filter(item -> !kinds.all().contains(kind(item)))
        .forEach(
            item -> {
              throw new LawDataException(
                  "processes/items/%s/item.yaml".formatted(item.code()),
                  "filing.receipt",
                  "没有名为 %s 的文书，请补上 processes/documents 里的文件和版式".formatted(kind(item).code()));
            });
  }

  /** What people call what is filed. */
  static String word(Item item) {
    return item.filing() == null ? PLAIN : item.filing().word();
  }

  /** Why it is taken on the spot. */
  Cited rule(Item item) {
    return item.filing() == null
        ? new Cited(rules.filed().text(), rules.filed().clause())
        : item.filing().rule();
  }

  /** What is told who files late; empty for whoever is in time. */
  Optional<Point> late(Case c) {
    return Optional.ofNullable(c.item().filing())
        .map(FilingTerms::due)
        .filter(
            due -> due.isLate(c.application().answers(), LocalDate.now(clock), calendars.current()))
        .map(due -> Point.of(due.late(), due.period().ground()));
  }

  void issue(Case c) {
    Item item = c.item();
    Map<String, Object> data = new HashMap<>();
    data.put("filedOn", LocalDate.now(clock));
    data.put("basis", item.legalBasis().stream().map(b -> Point.of(b.text(), b.clause())).toList());
    data.put("clause", rule(item).clause());
    late(c).ifPresent(note -> data.put("notes", List.of(note)));
    documents.issue(c.application(), kind(item), data);
  }

  private static DocumentKind kind(Item item) {
    return item.filing() == null
        ? DocumentKind.FILING_RECEIPT
        : DocumentKind.of(item.filing().receipt());
  }
}
