package cn.zhunying.licence.effect;

import static java.util.Objects.requireNonNull;

import cn.zhunying.catalogue.terms.Cited;
import cn.zhunying.licence.entry.LicenceEntries;
import cn.zhunying.licence.paper.ConsentNotices;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 随许可证登记: what was filed, or agreed to, stands with the licence from now on. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Entering {

  private final LicenceChanges changes;
  private final LicenceEntries entries;
  private final ConsentNotices papers;

  Entering(LicenceChanges changes, LicenceEntries entries, ConsentNotices papers) {
    this.changes = changes;
    this.entries = entries;
    this.papers = papers;
  }

  void enter(String application) {
    changes.onLicence(
        application,
        (c, licence) -> {
          entries.add(licence.number(), c.number());
          changes.record(c, licence, "licence-entered", Map.of("remark", c.action().name()));
          Cited consent = requireNonNull(c.action().enters()).consent();
          if (consent != null) {
            papers.issue(c, licence, consent);
          }
        });
  }
}
