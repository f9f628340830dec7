package cn.zhunying.licence.paper;

import cn.zhunying.application.Applications;
import cn.zhunying.application.notice.CaseDocuments;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import cn.zhunying.licence.Licence;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents on a licence, addressed to its holder by the name it has now. */
@Service
public class LicenceDocuments {

  private final CaseDocuments documents;
  private final Applications applications;

  LicenceDocuments(CaseDocuments documents, Applications applications) {
    this.documents = documents;
    this.applications = applications;
  }

  @Transactional
  public Document issue(DocumentKind kind, Licence licence, Map<String, ?> facts) {
    Map<String, Object> data = new HashMap<>(facts);
    data.put("subjectName", licence.holder());
    data.put("subjectUscc", licence.uscc());
    return documents.issue(
        applications.require(licence.applicationNumber()), kind, licence.number(), data);
  }
}
