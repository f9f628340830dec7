package cn.zhunying.licence.effect;

import cn.zhunying.application.Application;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnding;
import cn.zhunying.licence.paper.LicencePapers;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发证、筹设批准: a licence that was not there before. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Issuing {

  private final LicenceDrafts drafts;
  private final LicenceChanges changes;
  private final Licences licences;
  private final Cases cases;
  private final LicenceEnding ending;
  private final LicencePapers papers;
  private final Journal journal;

  Issuing(
      LicenceDrafts drafts,
      LicenceChanges changes,
      Licences licences,
      Cases cases,
      LicenceEnding ending,
      LicencePapers papers,
      Journal journal) {
    this.drafts = drafts;
    this.changes = changes;
    this.licences = licences;
    this.cases = cases;
    this.ending = ending;
    this.papers = papers;
    this.journal = journal;
  }

  /**
   * Issues the licence an application was granted, with the decision and the certificate; once per
   * application.
   */
  public Licence issue(String application) {
    Case c = cases.open(application);
    Application a = c.application();
    Licence licence =
        drafts.insert(drafts.issuing(c), c.item().licenceTerms().prefix(), a.bureau());
    licences.issued(application, licence);
    journal.begin(licence.number());
    changes.record(c, licence, "licence-issued", Map.of());
    papers.issue(a, c.item(), licence);
    prepared(c, licence);
    return licence;
  }

  /** The approval to prepare that led to this licence has served. */
  private void prepared(Case c, Licence licence) {
    String from = c.action().from();
    Object approval = from == null ? null : c.application().answers().get(from);
    if (approval == null) {
      return;
    }
    Licence preparing = licences.require(approval.toString());
    if (preparing.status() == LicenceStatus.PREPARING) {
      ending.end(
          preparing,
          LicenceStatus.PREPARED,
          licences.texts().ends().preparedFor(licence.number()),
          c.action().clause());
      changes.record(c, preparing, "preparation-completed", Map.of("licence", licence.number()));
    }
  }

  /** 筹设: may be prepared for a time, and may not be operated. */
  void prepare(String application) {
    Case c = cases.open(application);
    Application a = c.application();
    Licence approval = drafts.insert(drafts.preparing(c), Licence.PREPARATION, a.bureau());
    journal.begin(approval.number());
    changes.record(c, approval, "preparation-approved", Map.of());
    papers.approvePreparation(a, c.action(), approval);
  }
}
