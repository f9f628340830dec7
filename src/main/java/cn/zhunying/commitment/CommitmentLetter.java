package cn.zhunying.commitment;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.guide.CommitmentClause;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.catalogue.terms.commitment.CommitmentTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 告知承诺书: what was told and what was promised, on one paper, composed from the item's terms (gaps
 * G-01).
 */
@Component
class CommitmentLetter {

  private final CaseDocuments documents;
  private final Cases cases;
  private final Clock clock;

  CommitmentLetter(CaseDocuments documents, Cases cases, Clock clock) {
    this.documents = documents;
    this.cases = cases;
    this.clock = clock;
  }

  void issue(Case c, Commitment commitment) {
    Application a = c.application();
    Item item = c.item();
    CommitmentTerms terms = item.commitment();
    documents.issue(
        a,
        DocumentKind.COMMITMENT_LETTER,
        Map.ofEntries(
            Map.entry("basis", points(item.legalBasis())),
            Map.entry(
                "conditions",
                item.conditions().stream().map(met -> Point.of(met.text(), met.clause())).toList()),
            Map.entry(
                "materials",
                item.materials().commitment().stream()
                    .map(m -> Point.of(m.name(), m.clause()))
                    .toList()),
            Map.entry("method", requireNonNull(terms).way()),
            Map.entry("liability", points(terms.liability())),
            Map.entry(
                "verification", List.of(Point.of(terms.power().text(), terms.power().clause()))),
            Map.entry("measures", points(item.supervision().measures())),
            Map.entry("terms", told(commitment)),
            Map.entry("stated", stated(commitment, item, cases.told(a))),
            Map.entry("publicity", terms.publication().text()),
            Map.entry("commitments", clauses(commitment, item, false)),
            Map.entry("statements", clauses(commitment, item, true)),
            Map.entry("signatory", commitment.signatory()),
            Map.entry("legalRepresentative", a.legalRepresentative()),
            Map.entry("signedOn", LocalDate.ofInstant(commitment.signedAt(), clock.getZone()))));
  }

  /** One a clause, in their order. */
  private static List<Point> told(Commitment commitment) {
    return commitment.clauses().stream().map(c -> Point.of(c.terms())).toList();
  }

  /** What was filled in of each clause; empty of those that look at no answer. */
  private static List<Point> stated(Commitment commitment, Item item, Map<String, Object> facts) {
    Map<String, String> stated = ConditionCheck.stated(item, facts);
    return commitment.clauses().stream()
        .map(c -> Point.of(stated.getOrDefault(c.id(), "")))
        .toList();
  }

  private static List<Point> clauses(Commitment commitment, Item item, boolean declarations) {
    Stream<CommitmentClause> of =
        commitment.clauses().stream().filter(c -> item.condition(c.id()).isEmpty() == declarations);
    return of.map(c -> Point.of(c.text(), c.clause())).toList();
  }

  private static List<Point> points(List<Cited> all) {
    return all.stream().map(c -> Point.of(c.text(), c.clause())).toList();
  }
}
