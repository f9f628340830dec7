package cn.zhunying.licence;

import cn.zhunying.application.Applications;
import cn.zhunying.application.CaseDocuments;
import cn.zhunying.documents.Document;
import cn.zhunying.documents.DocumentKind;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents on a licence, addressed to its holder. */
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
    return documents.issue(
        applications.require(licence.applicationNumber()), kind, licence.number(), facts);
  }
}
