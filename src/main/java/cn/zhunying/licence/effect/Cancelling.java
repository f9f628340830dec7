package cn.zhunying.licence.effect;

import cn.zhunying.application.Case;
import cn.zhunying.licence.HolderNotices;
import cn.zhunying.licence.Licence;
import cn.zhunying.licence.LicenceStatus;
import cn.zhunying.licence.LicenceTable;
import cn.zhunying.licence.Licences;
import cn.zhunying.licence.end.LicenceEnding;
import cn.zhunying.licence.paper.LicencePapers;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 注销 on application: the licence ends and that is announced; its subject may apply again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Cancelling {

  private final LicenceTable table;
  private final LicenceChanges changes;
  private final Licences licences;
  private final LicenceEnding ending;
  private final LicencePapers papers;
  private final HolderNotices notices;

  Cancelling(
      LicenceTable table,
      LicenceChanges changes,
      Licences licences,
      LicenceEnding ending,
      LicencePapers papers,
      HolderNotices notices) {
    this.table = table;
    this.changes = changes;
    this.licences = licences;
    this.ending = ending;
    this.papers = papers;
    this.notices = notices;
  }

  void cancel(String application) {
    changes.onLicence(
        application,
        (c, old) -> {
          String reason =
              String.valueOf(
                  c.application()
                      .answers()
                      .getOrDefault("cancel_reason", licences.texts().ends().asked()));
          end(c, old, reason);
        });
  }

  private Licence end(Case c, Licence licence, String reason) {
    String clause = c.action().clause();
    ending.end(licence, LicenceStatus.CANCELLED, reason, clause);
    Licence ended = licences.renewed(c.application(), licence);
    changes.record(c, ended, "licence-cancelled", Map.of("reason", reason));
    papers.announce(c.application(), ended, c.action().text(), clause);
    return ended;
  }

  /** It ends in another: its own holder is told, unless it is who applied. */
  void endIn(Case c, Licence licence, String reason) {
    table.endedBy(licence.number(), c.number());
    Licence ended = end(c, licence, reason);
    if (!ended.number().equals(c.application().licence())) {
      notices.tell(
          ended.number(),
          "licence-ended-in-another",
          Map.of("licence", ended.number(), "reason", reason));
    }
  }
}
