package cn.zhunying.application.notice;

import cn.zhunying.application.Application;
import cn.zhunying.application.Cases;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.documents.DocumentKinds;
import cn.zhunying.documents.Documents;
import cn.zhunying.documents.IssueDocument;
import cn.zhunying.documents.IssueDocument.Issuer;
import cn.zhunying.identity.Bureau;
import cn.zhunying.identity.Bureaus;
import cn.zhunying.privacy.Masks;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues documents on an application: who is addressed, by which bureau, with which relief, is the
 * same for all.
 */
@Service
public class CaseDocuments {

  private final Documents documents;
  private final DocumentKinds kinds;
  private final Bureaus bureaus;
  private final Cases cases;
  private final String publicUrl;

  CaseDocuments(
      Documents documents,
      DocumentKinds kinds,
      Bureaus bureaus,
      Cases cases,
      @Value("${zhunying.public-url}") String publicUrl) {
    this.documents = documents;
    this.kinds = kinds;
    this.bureaus = bureaus;
    this.cases = cases;
    this.publicUrl = publicUrl;
  }

  @Transactional
  public Document issue(Application a, DocumentKind kind, Map<String, ?> facts) {
    return issue(a, kind, null, facts);
  }

  /**
   * @param licence number of the licence it is about; null when none
   */
  @Transactional
  public Document issue(
      Application a, DocumentKind kind, @Nullable String licence, Map<String, ?> facts) {
    Bureau bureau = bureaus.require(a.bureau());
    Map<String, Object> data = new HashMap<>(facts);
    data.putIfAbsent("subjectName", a.subjectName());
    data.putIfAbsent("subjectUscc", a.uscc());
    if (kinds.isAnnouncement(kind)
        && a.isIndividual()
        && a.uscc().equals(data.get("subjectUscc"))) {
      // what anybody may read does not name a person in full (个人信息保护法 第二十五条)
      data.computeIfPresent("subjectName", (key, name) -> Masks.name(name.toString()));
    }
    data.put("itemName", cases.of(a).item().name());
    if (licence != null) {
      data.put("verifyUrl", publicUrl + "/verify/" + licence);
    }
    return documents.issue(
        new IssueDocument(
            kind,
            a.number(),
            licence,
            new Issuer(bureau.code(), bureau.name(), bureau.regionCode(), bureau.word()),
            data));
  }
}
