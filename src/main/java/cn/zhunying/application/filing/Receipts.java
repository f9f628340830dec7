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
        .forEach(
            item ->
                item.filings()
                    .forEach(
                        (key, terms) -> {
                          if (!kinds.all().contains(DocumentKind.of(terms.receipt()))) {
                            throw new LawDataException(
                                "processes/items/%s/item.yaml".formatted(item.code()),
                                key + ".receipt",
                                "没有名为 %s 的文书，请补上 processes/documents 里的文件和版式"
                                    .formatted(terms.receipt()));
                          }
                        }));
  }

  /** What people call what is filed. */
  static String word(Case c) {
    return c.filing() == null ? PLAIN : c.filing().word();
  }

  /** Why it is taken on the spot. */
  Cited rule(Case c) {
    return c.filing() == null
        ? new Cited(rules.filed().text(), rules.filed().clause())
        : c.filing().rule();
  }

  /** What is told who files late; empty for whoever is in time. */
  Optional<Point> late(Case c) {
    return Optional.ofNullable(c.filing())
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
    data.put("clause", rule(c).clause());
    if (c.application().licence() != null) {
      data.put("actionName", c.action().name());
    }
    late(c).ifPresent(note -> data.put("notes", List.of(note)));
    documents.issue(c.application(), kind(c), data);
  }

  private static DocumentKind kind(Case c) {
    return c.filing() == null ? DocumentKind.FILING_RECEIPT : DocumentKind.of(c.filing().receipt());
  }
}
