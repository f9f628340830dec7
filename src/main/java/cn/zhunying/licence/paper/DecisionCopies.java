package cn.zhunying.licence.paper;

import cn.zhunying.application.Application;
import cn.zhunying.application.Cases;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.catalogue.terms.procedure.CopyTerms;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.Point;
import cn.zhunying.licence.Licence;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 抄报、抄送 of what was granted, for items whose law asks for it. */
@Component
public class DecisionCopies {

  private final CaseDocuments documents;
  private final Cases cases;

  DecisionCopies(CaseDocuments documents, Cases cases) {
    this.documents = documents;
    this.cases = cases;
  }

  /** Whether the item asks for copies of what it grants. */
  public boolean areAsked(Application a) {
    return cases.of(a).item().copies() != null;
  }

  /** A letter for all who get a copy; gives them. */
  public String send(Application a, Licence licence) {
    CopyTerms terms = cases.of(a).item().copies();
    String to = String.join("，", terms.to());
    documents.issue(
        a,
        DocumentKind.DECISION_COPY,
        licence.number(),
        Map.of(
            "to", to,
            "scope", licence.scope(),
            "grantedOn", licence.grantedOn(),
            "basis", List.of(Point.of(terms.text(), terms.clause()))));
    return to;
  }
}
