package cn.zhunying.licence.paper;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Case;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.licence.Facts;
import cn.zhunying.licence.Licence;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 同意通知书: that the bureau agrees to what was asked for within a licence. */
@Component
public class ConsentNotices {

  private final CaseDocuments documents;
  private final Bureaus bureaus;

  ConsentNotices(CaseDocuments documents, Bureaus bureaus) {
    this.documents = documents;
    this.bureaus = bureaus;
  }

  public void issue(Case c, Licence licence, Cited consent) {
    documents.issue(
        c.application(),
        DocumentKind.CONSENT_NOTICE,
        licence.number(),
        Map.of(
            "actionName", c.action().name(),
            "consent", consent.text(),
            "particulars", particulars(c),
            "basis", List.of(Point.of(consent.text(), consent.clause())),
            "relief", bureaus.require(c.application().bureau()).relief()));
  }

  private static List<Point> particulars(Case c) {
    return requireNonNull(c.action().enters()).says().stream()
        .map(answer -> c.item().field(answer).orElseThrow())
        .filter(field -> c.application().answers().get(field.name()) != null)
        .map(
            field ->
                Point.of(
                    "%s：%s"
                        .formatted(
                            field.label(),
                            Facts.shown(field, c.application().answers().get(field.name())))))
        .toList();
  }
}
