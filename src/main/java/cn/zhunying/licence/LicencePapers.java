package cn.zhunying.licence;

import cn.zhunying.application.Application;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.Item;
import cn.zhunying.catalogue.Items;
import cn.zhunying.catalogue.check.ConditionCheck;
import cn.zhunying.catalogue.terms.action.ActionTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The papers of a grant: the decision and the certificate, or the announcement of an end. */
@Component
class LicencePapers {

  private final CaseDocuments documents;
  private final LicencePoints points;
  private final Bureaus bureaus;
  private final Clock clock;

  /** Every item's certificate must be a kind of document: said at boot, not at the first grant. */
  LicencePapers(
      CaseDocuments documents, LicencePoints points, Bureaus bureaus, Items items, Clock clock) {
    this.documents = documents;
    this.points = points;
    this.bureaus = bureaus;
    this.clock = clock;
    items.all().stream().filter(i -> i.licence() != null).forEach(LicencePapers::certificate);
  }

  static DocumentKind certificate(Item item) {
    return DocumentKind.of(item.licence().document());
  }

  void issue(Application a, Item item, Licence licence) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("appliedOn", LocalDate.ofInstant(a.submittedAt(), clock.getZone()));
    decision.put("actionName", item.action(a.action()).name());
    decision.put(
        "basis",
        ConditionCheck.of(item, a.facts()).stream()
            .map(ConditionCheck.Result::condition)
            .map(c -> Point.of(c.text(), c.clause()))
            .toList());
    decision.put("relief", bureaus.require(a.bureau()).relief());
    decision.put("scope", licence.scope());
    term(decision, licence);
    documents.issue(a, DocumentKind.LICENCE_DECISION, licence.number(), decision);
    certify(a, item, licence);
  }

  /** The certificate alone: no application was decided. */
  void certify(Application a, Item item, Licence licence) {
    DocumentKind kind = certificate(item);
    Map<String, Object> certificate = new HashMap<>();
    certificate.put("subjectName", licence.holder());
    certificate.put("subjectUscc", licence.uscc());
    certificate.put("legalRepresentative", licence.legalRepresentative());
    certificate.put("address", licence.address().isBlank() ? "—" : licence.address());
    certificate.put("scope", licence.scope());
    if (kind.says("registeredCapital")) {
      certificate.put("registeredCapital", amount(licence.registeredCapital()));
    }
    if (kind.says("certificateName")) {
      certificate.put("certificateName", item.licence().name());
    }
    if (kind.says("schoolName")) {
      Object name = licence.facts().get(item.licence().named());
      certificate.put("schoolName", name == null ? "—" : name.toString());
      String further = points.inWords(licence.number());
      if (!further.isEmpty()) {
        certificate.put("points", further);
      }
    }
    term(certificate, licence);
    documents.issue(a, kind, licence.number(), certificate);
  }

  /** 筹设批准书: for how long, and what may not be done meanwhile. */
  void approvePreparation(Application a, ActionTerms terms, Licence approval) {
    documents.issue(
        a,
        DocumentKind.PREPARATION_APPROVAL,
        approval.number(),
        Map.of(
            "address", approval.address().isBlank() ? "—" : approval.address(),
            "validUntil", approval.validUntil(),
            "basis", List.of(Point.of(terms.text(), terms.clause())),
            "notes", List.of(Point.of(terms.validity().text(), terms.validity().ground())),
            "relief", bureaus.require(a.bureau()).relief()));
  }

  void announce(Application a, Licence cancelled, String ground, String clause) {
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

  private static void term(Map<String, Object> data, Licence licence) {
    data.put("validFrom", licence.validFrom());
    if (licence.validUntil() != null) {
      data.put("validUntil", licence.validUntil());
    }
  }

  private static String amount(BigDecimal capital) {
    return capital == null ? "—" : capital.stripTrailingZeros().toPlainString() + " 万元";
  }
}
