package cn.zhunying.enforcement.revocation;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.supervision.SupervisionTerms;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.paper.LicenceDocuments;
import cn.zhunying.supervision.Duty;
import cn.zhunying.supervision.SupervisionTexts;
import cn.zhunying.supervision.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The two papers of a revocation: the notice of the right to be heard, and the decision. */
@Component
class RevocationPapers {

  private final LicenceDocuments documents;
  private final Bureaus bureaus;
  private final Terms terms;

  RevocationPapers(LicenceDocuments documents, Bureaus bureaus, Terms terms) {
    this.documents = documents;
    this.bureaus = bureaus;
    this.terms = terms;
  }

  Document notice(Duty duty, Licence licence, LocalDate hearingUntil) {
    return documents.issue(
        DocumentKind.HEARING_NOTICE,
        licence,
        Map.of(
            "facts", facts(duty),
            "basis", basis(terms.inHand(duty).law()),
            "hearingUntil", hearingUntil,
            "rights", texts().rights().text()));
  }

  Document decision(Duty duty, Licence licence, RevocationTable.Revocation heard, String reason) {
    SupervisionTerms law = terms.inHand(duty).law();
    return documents.issue(
        DocumentKind.REVOCATION_DECISION,
        licence,
        Map.of(
            "facts", List.of(facts(duty).get(0), Point.of(reason)),
            "statement", stated(heard),
            "basis", basis(law),
            "relief", bureaus.require(duty.bureau()).relief(),
            "consequences", List.of(texts().collected().point(law))));
  }

  private static List<Point> facts(Duty duty) {
    return List.of(Point.of(requireNonNull(duty.findingReason()), duty.clause()));
  }

  private List<Point> basis(SupervisionTerms law) {
    return SupervisionTexts.points(texts().basis(), law);
  }

  private String stated(RevocationTable.Revocation open) {
    return open.statement() == null
        ? texts().notHeard().text()
        : texts().heard().with("statement", open.statement());
  }

  private SupervisionTexts.Revocation texts() {
    return terms.texts().revocation();
  }
}
