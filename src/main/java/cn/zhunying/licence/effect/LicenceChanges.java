package cn.zhunying.licence.effect;

import static java.util.Objects.requireNonNull;

import cn.zhunying.application.Applications;
import cn.zhunying.application.Case;
import cn.zhunying.application.Cases;
import cn.zhunying.identity.CurrentAccount;
import cn.zhunying.journal.Act;
import cn.zhunying.journal.Journal;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceTable;
import cn.zhunying.licence.Licences;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every grant about a licence does: it opens both, and records on both what was done. */
@Component
class LicenceChanges {

  interface Change {
    void on(Case c, Licence licence);
  }

  private final LicenceTable table;
  private final Licences licences;
  private final Cases cases;
  private final Applications applications;
  private final Journal journal;
  private final CurrentAccount current;

  LicenceChanges(
      LicenceTable table,
      Licences licences,
      Cases cases,
      Applications applications,
      Journal journal,
      CurrentAccount current) {
    this.table = table;
    this.licences = licences;
    this.cases = cases;
    this.applications = applications;
    this.journal = journal;
    this.current = current;
  }

  /** A licence that ended while its application was open stays ended: then there is no effect. */
  void onLicence(String application, Change change) {
    Case c = cases.open(application);
    Licence licence = table.lock(requireNonNull(c.application().licence()));
    if (licence.status().answers(c.action().effect())) {
      change.on(c, licence);
    } else {
      record(c, licence, "licence-not-in-force", Map.of("status", licence.status().code()));
    }
    licences.renewed(c.application(), licence);
  }

  void record(Case c, Licence l, String act, Map<String, ?> detail) {
    Map<String, Object> all = new LinkedHashMap<>(detail);
    all.put("application", c.number());
    journal.record(
        new Act(
            l.number(), act, current.officer(), all, c.application().terms(), c.action().clause()));
    applications.act(c.number(), act, Map.of("licence", l.number()), null);
  }
}
