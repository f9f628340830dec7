package cn.zhunying.licence.paper;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Application;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.terms.Limit;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.decision.DecisionTexts;
import cn.zhunying.decision.PermitDecisions;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Licence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers of a grant: the decision and the certificate, or the announcement of an end. */
@Component
public class LicencePapers {

  private final CaseDocuments documents;
  private final Certificates certificates;
  private final PermitDecisions decisions;
  private final DecisionTexts texts;
  private final Bureaus bureaus;
  private final Clock clock;

  LicencePapers(
      CaseDocuments documents,
      Certificates certificates,
      PermitDecisions decisions,
      DecisionTexts texts,
      Bureaus bureaus,
      Clock clock) {
    this.documents = documents;
    this.certificates = certificates;
    this.decisions = decisions;
    this.texts = texts;
    this.bureaus = bureaus;
    this.clock = clock;
  }

  public void issue(Application a, Item item, Licence licence) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("appliedOn", LocalDate.ofInstant(a.submittedAt(), clock.getZone()));
    decision.put("actionName", item.action(a.action()).name());
    decision.put("finding", texts.finding().of(a.byCommitment()).text());
    decision.put("basis", basis(a, item));
    decisions
        .ofApplication(a.number())
        .ifPresent(
            taken ->
                decision.put(
                    "findings",
                    taken.reasons().stream().map(r -> Point.of(r.reason(), r.clause())).toList()));
    licence
        .restriction(item)
        .ifPresent(words -> decision.put("notes", List.of(Point.of(words.text(), words.clause()))));
    decision.put("relief", bureaus.require(a.bureau()).relief());
    decision.put("scope", licence.scope());
    Certificates.term(decision, licence);
    documents.issue(a, DocumentKind.LICENCE_DECISION, licence.number(), decision);
    certify(a, item, licence);
  }

  /** On what a decision stands: the rule it was taken by, and the item's own law. */
  private List<Point> basis(Application a, Item item) {
    DecisionTexts.Sentence rule = texts.basis().of(a.byCommitment());
    return Stream.concat(
            Stream.of(Point.of(rule.text(), rule.ground())),
            item.legalBasis().stream().map(c -> Point.of(c.text(), c.clause())))
        .toList();
  }

  /** The certificate alone: no application was decided. */
  public void certify(Application a, Item item, Licence licence) {
    certificates.issue(a, licence);
  }

  /** 筹设批准书: for how long, and what may not be done meanwhile. */
  public void approvePreparation(Application a, ActionTerms terms, Licence approval) {
    Limit validity = requireNonNull(terms.validity());
    documents.issue(
        a,
        DocumentKind.PREPARATION_APPROVAL,
        approval.number(),
        Map.of(
            "address", Certificates.orDash(approval.address()),
            "validUntil", approval.validUntil(),
            "basis", List.of(Point.of(terms.text(), terms.clause())),
            "notes", List.of(Point.of(requireNonNull(validity.text()), validity.ground())),
            "relief", bureaus.require(a.bureau()).relief()));
  }

  public void announce(Application a, Licence cancelled, String ground, String clause) {
    documents.issue(
        a,
        DocumentKind.CANCELLATION_ANNOUNCEMENT,
        cancelled.number(),
        Map.of(
            "subjectName", cancelled.holder(),
            "subjectUscc", cancelled.uscc(),
            "endedOn", cancelled.endedOn(),
            "reason", cancelled.endReason(),
            "basis", List.of(Point.of(ground, clause))));
  }
}
